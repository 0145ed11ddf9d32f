import { type ConfigFiles, createConfigFiles } from "../workspace/config/config-files.ts";
import type { DiskWorkspace } from "../workspace/disk-workspace.ts";
import type { PythonFiles } from "../workspace/python-files.ts";
import { relevantFiles } from "../workspace/relevance/relevant-files.ts";
import { pathFrom } from "./checked-file.ts";
import { openMeans } from "./open-means.ts";
import { type Output, openOutput } from "./output.ts";
import type { Means } from "./source-report.ts";
import { type Checking, openChecking } from "./threads/checking.ts";

/** What a command works with: handed in, so that tests bring their own. */
export interface World extends Means {
  readonly workspace: DiskWorkspace;
  /** What is set in the files of settings. */
  readonly configs: ConfigFiles;
  readonly output: Output;
  /** What stdin is: the process's own where nothing is given. */
  readonly input?: NodeJS.ReadableStream;
  /** Those of the files that can matter; the others have nothing to tell. */
  readonly relevant: (found: PythonFiles) => Promise<ReadonlySet<string>>;
  readonly checking: Checking;
}

/** How a command works. */
export interface WorldOptions {
  /** How many threads check files at most: as many as there are cores, where it is not given. */
  readonly jobs?: number | undefined;
  /** Where reports are kept, if anywhere. */
  readonly cacheFolder?: string | undefined;
  readonly cwd?: string;
}

export function openWorld({ jobs, cacheFolder, cwd = process.cwd() }: WorldOptions = {}): World {
  const means = openMeans({ cwd, cacheFolder });
  const checking = openChecking(means, jobs);
  return {
    ...means,
    configs: createConfigFiles(means.workspace.readText, (path) => pathFrom(cwd, path)),
    output: openOutput(),
    relevant: (found) => relevantFiles(found, means.workspace.surroundings, checking.scan),
    checking,
  };
}
