import type { ConfigFile } from "../workspace/config/config-files.ts";
import { pathFrom, placeText, shownFile } from "./checked-file.ts";
import type { Problem } from "./report/run-report.ts";
import type { World } from "./world.ts";

/**
 * Says what is wrong in the files of settings around these files, a line for each. A check by other settings than were meant is
 * none that may be taken for clean: they are problems of it.
 */
export function tellConfigProblems(
  files: readonly string[],
  { configs, output, cwd }: Pick<World, "configs" | "output" | "cwd">,
): readonly Problem[] {
  for (const file of files) configs.near(file);
  const problems = configs.found().flatMap((config) => problemsOf(config, cwd));
  for (const { path, reason } of problems) output.warn(`pixelproof: ${path}: ${reason}`);
  return problems;
}

function problemsOf({ path, text, problems }: ConfigFile, cwd: string): readonly Problem[] {
  const file = shownFile(path, text, pathFrom(cwd, path));
  return problems.map(({ span, message }) => ({ path: placeText(file, span.start), reason: message }));
}
