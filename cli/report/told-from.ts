import { resolve } from "node:path";
import { pathFrom } from "../checked-file.ts";
import type { RunReport } from "./run-report.ts";

/**
 * A run whose paths are told from another folder than the one it ran in. Those who read reports in CI (GitHub's code scanning
 * and annotations, GitLab) take paths for those from the repository's top, whatever else the report says.
 * @param folder from that of the run
 */
export function toldFrom(run: RunReport, folder: string | undefined): RunReport {
  if (folder === undefined) return run;
  const root = resolve(run.root, folder);
  const problems = run.problems.map(({ path, reason }) => ({
    path: pathFrom(root, resolve(run.root, path)),
    reason,
  }));
  return { ...run, root, problems };
}
