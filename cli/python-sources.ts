import { relative } from "node:path";
import type { Analysis } from "../core/engine.ts";
import { createLineIndex } from "../core/source/line-index.ts";
import { findPythonFiles } from "../workspace/python-files.ts";
import { readSource, type SourceFile } from "../workspace/source-file.ts";
import { reasonOf } from "../workspace/system-error.ts";
import { placeText, type ShownFile, shownFile } from "./checked-file.ts";
import { printable } from "./format/printable.ts";
import type { World } from "./world.ts";

export interface AnalysedFile {
  readonly source: SourceFile;
  readonly analysis: Analysis;
  readonly shown: ShownFile;
}

/** How a walk over files went. */
export interface Walk {
  /** How many files were analysed. */
  readonly checked: number;
  /** Whether something could not be: each was told in a line. */
  readonly hasFailed: boolean;
}

/** Hands over each Python file of these paths, analysed; what cannot be is told, and the others go on. */
export async function walkSources(
  paths: readonly string[],
  world: World,
  visit: (file: AnalysedFile) => Promise<void> | void,
): Promise<Walk> {
  const { output, cwd } = world;
  const { files, problems } = await findPythonFiles(paths.length === 0 ? ["."] : paths, cwd);
  for (const { path, reason } of problems)
    output.warn(`pixelproof: cannot check ${printable(path)}: ${reason}`);

  let checked = 0;
  for (const [index, path] of files.entries()) {
    const shownPath = pathFrom(cwd, path);
    output.showProgress(`${index + 1}/${files.length} ${printable(shownPath)}`);
    try {
      const source = await readSource(path);
      const file = analyse(source, shownPath, world);
      await visit(file);
      checked++;
    } catch (error) {
      output.warn(`pixelproof: cannot check ${printable(shownPath)}: ${reasonOf(error)}`);
    }
  }
  return { checked, hasFailed: problems.length > 0 || checked < files.length };
}

function analyse(source: SourceFile, shownPath: string, { engine, output }: World): AnalysedFile {
  const analysis = engine.check(source.path, source.text);
  const shown = shownFile(analysis, createLineIndex(analysis.text), shownPath);
  const [broken] = analysis.broken;
  if (broken) {
    output.warn(`pixelproof: ${placeText(shown, broken.start)} does not parse; the rest was checked`);
  }
  return { source, analysis, shown };
}

/** Relative where the file is below; a row of `../` says less than the whole path. */
export function pathFrom(cwd: string, path: string): string {
  const inside = relative(cwd, path);
  return inside.startsWith("../..") ? path : inside;
}
