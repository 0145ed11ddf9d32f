import { resolve } from "node:path";
import type { Analysis, Engine } from "../core/engine.ts";
import type { Phase } from "../core/flow/flow.ts";
import type { Span } from "../core/source/span.ts";
import type { BackendChoice } from "../verify/backend/open-backend.ts";
import { BadInput } from "../verify/bad-input.ts";
import { chooseFlow, type VerifiableFlow } from "../verify/plan/choose-flow.ts";
import { progressLine } from "../verify/progress-line.ts";
import { htmlReport } from "../verify/report/html.ts";
import { reportParts } from "../verify/report/report-parts.ts";
import { programSummary, type VerifyReport } from "../verify/report/verify-report.ts";
import { type VerifyOptions, verifyFlow } from "../verify/verify-flow.ts";
import { readSource } from "../workspace/source-file.ts";
import { reasonOf } from "../workspace/system-error.ts";
import { pathFrom, placeText, type ShownFile, shownFile } from "./checked-file.ts";
import { writeOutput } from "./file-output.ts";
import { printable } from "./format/printable.ts";
import { verifyRecord } from "./format/verify-record.ts";
import { verifyText } from "./format/verify-text.ts";
import type { ExitCode } from "./program.ts";
import { parseTarget } from "./verify-target.ts";
import type { World } from "./world.ts";

export interface VerifyArguments {
  readonly format: "text" | "json" | "html" | "parts";
  /** A file to write the report to. */
  readonly output?: string;
  readonly weights?: string;
  readonly images?: string;
  readonly phase?: Phase;
  readonly download?: boolean;
  readonly backend: BackendChoice;
  readonly tfjsNode?: string;
  readonly most?: number;
  readonly seed: number;
  /** Tell progress in lines on stderr, terminal or not: for a program that runs this one. */
  readonly progress?: boolean;
}

/** `pixelproof verify FILE[:LINE]`: the network on real pictures, as the program feeds it and as it was trained. */
export async function verify(
  target: string,
  given: VerifyArguments,
  world: World,
  signal: AbortSignal,
): Promise<ExitCode> {
  const { output } = world;
  try {
    const found = await chooseIn(target, given.phase, world);
    const { file, chosen } = found;
    const result = await verifyFlow(optionsFrom(given, found, world, signal));
    const report = { result, program: programSummary(chosen, placeOf(file, chosen)) };
    await write(given, written(given, report, found, world), world);
    return 0;
  } catch (error) {
    if (signal.aborted) {
      output.warn("pixelproof: stopped; nothing was left behind");
      return 130;
    }
    if (!(error instanceof BadInput)) throw error;
    output.warn(`pixelproof: ${error.message}`);
    return 2;
  }
}

interface Chosen {
  readonly engine: Engine;
  readonly analysis: Analysis;
  readonly file: ShownFile;
  readonly chosen: VerifiableFlow;
  readonly textOf: (file: string) => string | undefined;
}

/** @throws {BadInput} where the file cannot be read, and where it does not say which flow is meant */
async function chooseIn(target: string, phase: Phase | undefined, world: World): Promise<Chosen> {
  const { name, cell, row } = parseTarget(target);
  const { cwd } = world;
  const path = resolve(cwd, name);
  const source = await readSource(path).catch((error: unknown) => {
    throw new BadInput(`cannot read ${printable(name)}: ${reasonOf(error)}`);
  });
  const engine = await world.engine();
  const analysis = engine.check(source.path, source.text);
  const file = shownFile(analysis.file, analysis.text, pathFrom(cwd, path));
  const choice = chooseFlow(analysis, row === undefined ? undefined : lineIn(file, cell, row), phase);
  const textOf = (other: string): string | undefined => analysis.texts.get(other);
  if (choice.kind === "chosen") return { engine, analysis, file, chosen: choice.chosen, textOf };
  if (choice.kind === "none") throw new BadInput(`${printable(target)}: ${printable(choice.reason)}`);
  throw new BadInput(whichOf(choice.candidates, file));
}

/** The line's span in the file's text. */
function lineIn(file: ShownFile, cell: number | undefined, row: number): Span {
  const { cells, lines, shownPath } = file;
  const place = cells?.find(({ number }) => number === cell);
  if (cells !== undefined && place === undefined) {
    throw new BadInput(
      `${shownPath} is a notebook: say which cell, as in "${shownPath}:cell 2:1"; it has ${cells.length} with code`,
    );
  }
  const first = place === undefined ? 1 : lines.locationAt(place.span.start).row;
  const last = place === undefined ? lines.lineCount : lines.locationAt(place.span.end).row;
  if (row >= 1 && first + row - 1 <= last) return lines.lineSpan(first + row - 1);
  throw new BadInput(`there is no line ${row}: ${shownPath} has ${last - first + 1} there`);
}

/** `train.py:3`, `train.ipynb:cell 2:3` */
function placeOf(file: ShownFile, { flow }: VerifiableFlow): string {
  return placeText(file, flow.use.call.span.start).replace(/:\d+$/, "");
}

function whichOf(candidates: readonly VerifiableFlow[], file: ShownFile): string {
  const places = candidates.map((candidate) => placeOf(file, candidate));
  const told = candidates.map((candidate) => {
    const place = placeOf(file, candidate);
    const { phase, network, arrives } = programSummary(candidate, "");
    // A fit that trains and validates by different ways.
    const isShared = places.filter((other) => other === place).length > 1;
    return `  pixelproof verify ${quoted(place)}${isShared ? ` --phase ${phase}` : ""}   (${phase} ${network}, which is given ${printable(arrives)})`;
  });
  return ["images reach networks in several ways; say which one to verify:", ...told].join("\n");
}

/** As a shell takes it for one word that means itself. */
function quoted(place: string): string {
  const path = place.startsWith("-") ? `./${place}` : place;
  if (/^[\w./:@+,=-]+$/.test(path)) return path;
  return /^[\w./:@+,= -]+$/.test(path) ? `"${path}"` : `'${path.replaceAll("'", "'\\''")}'`;
}

function optionsFrom(
  given: VerifyArguments,
  { chosen, textOf }: Chosen,
  { cwd, output }: World,
  signal: AbortSignal,
): VerifyOptions {
  const absolute = (path: string | undefined): string | undefined => path && resolve(cwd, path);
  const line = progressLine(Date.now);
  const tell = given.progress ? distinctLines(output.warn) : output.showProgress;
  return {
    chosen,
    textOf,
    workspace: cwd,
    weights: absolute(given.weights),
    images: absolute(given.images),
    mayDownload: given.download === true,
    backend: { choice: given.backend, folder: absolute(given.tfjsNode) },
    most: given.most,
    seed: given.seed,
    signal,
    onProgress: (progress) => tell(line(progress)),
  };
}

/** Hands a line on unless it is the one before. */
function distinctLines(tell: (line: string) => void): (line: string) => void {
  let last: string | undefined;
  return (line) => {
    if (line !== last) tell(line);
    last = line;
  };
}

function written(
  { format }: VerifyArguments,
  report: VerifyReport,
  { engine, analysis, file, chosen }: Chosen,
  { output }: World,
): string {
  if (format === "html") return htmlReport(report);
  if (format === "parts")
    return `${JSON.stringify(reportParts(report, chosen, analysis, engine.fixesFor))}\n`;
  if (format === "text") return verifyText(report, output);
  return `${JSON.stringify(verifyRecord(file, chosen.flow, report.result), null, 2)}\n`;
}

async function write({ output: path }: VerifyArguments, text: string, { output, cwd }: World): Promise<void> {
  if (path === undefined) {
    output.print(text);
    return;
  }
  try {
    await writeOutput(resolve(cwd, path), text, cwd);
  } catch (error) {
    throw new BadInput(`cannot write ${printable(path)}: ${reasonOf(error)}`);
  }
  output.warn(`The report is in ${printable(path)}`);
}
