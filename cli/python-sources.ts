import { relative } from "node:path";
import type { Analysis } from "../core/engine.ts";
import { findPythonFiles } from "../workspace/python-files.ts";
import { readSource, type SourceFile } from "../workspace/source-file.ts";
import { reasonOf } from "../workspace/system-error.ts";
import { placeText, type ShownFile, shownFile } from "./checked-file.ts";
import { printable } from "./format/printable.ts";
import type { World } from "./world.ts";

export interface AnalysedFile {
  readonly source: SourceFile;
  readonly analysis: Analysis;
}

/** What the paths given stand for, analysed. */
export interface Sources {
  readonly files: readonly AnalysedFile[];
  /** Whether something could not be checked: each was told in a line. */
  readonly hasFailed: boolean;
}

/** Analyses each Python file of these paths; what cannot be is told, and the others go on. */
export async function analyseSources(paths: readonly string[], world: World): Promise<Sources> {
  const { output, cwd } = world;
  const { files: found, problems } = await findPythonFiles(paths.length === 0 ? ["."] : paths, cwd);
  for (const { path, reason } of problems) warnOf(path, reason, world);

  const files: AnalysedFile[] = [];
  for (const [index, path] of found.entries()) {
    output.showProgress(`${index + 1}/${found.length} ${printable(pathFrom(cwd, path))}`);
    try {
      files.push(analyse(await readSource(path), world));
    } catch (error) {
      warnOf(pathFrom(cwd, path), reasonOf(error), world);
    }
  }
  return { files, hasFailed: problems.length > 0 || files.length < found.length };
}

/** Says what could not be checked, and why. */
export function warnOf(path: string, reason: string, { output }: World): void {
  output.warn(`pixelproof: cannot check ${printable(path)}: ${reason}`);
}

function analyse(source: SourceFile, world: World): AnalysedFile {
  const { engine, output, cwd } = world;
  const analysis = engine.check(source.path, source.text);
  const [broken] = analysis.broken;
  if (broken) {
    const shown = shownFile(source.path, source.text, pathFrom(cwd, source.path));
    output.warn(`pixelproof: ${placeText(shown, broken.start)} does not parse; the rest was checked`);
  }
  return { source, analysis };
}

/** The files whose text these analyses read, as people are shown them. */
export function shownFiles(
  analyses: readonly Analysis[],
  { cwd }: World,
): (path: string) => ShownFile | undefined {
  const texts = new Map(analyses.flatMap((analysis) => [...analysis.texts]));
  const shown = new Map<string, ShownFile>();
  const fileAt = (path: string): ShownFile | undefined => {
    const text = texts.get(path);
    if (text === undefined) return undefined;
    const known = shown.get(path) ?? { ...shownFile(path, text, pathFrom(cwd, path)), fileAt };
    shown.set(path, known);
    return known;
  };
  return fileAt;
}

/** Relative where the file is below; a row of `../` says less than the whole path. */
export function pathFrom(cwd: string, path: string): string {
  const inside = relative(cwd, path);
  return inside.startsWith("../..") ? path : inside;
}
