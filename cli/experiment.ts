import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { experimentMarkdown, experimentPlot, experimentTable } from "../verify/experiment/report.ts";
import { runExperiment, USUAL_SIZE } from "../verify/experiment/run-experiment.ts";
import { progressLine } from "../verify/progress-line.ts";
import { reasonOf } from "../workspace/system-error.ts";
import type { Output } from "./output.ts";
import type { ExitCode } from "./program.ts";

export interface ExperimentArguments {
  readonly format: "text" | "json" | "markdown" | "svg";
  readonly seed: number;
  readonly output?: string;
}

/** `pixelproof experiment`: what people debate, measured on the bundled networks. */
export async function experiment(
  { format, seed, output: path }: ExperimentArguments,
  output: Output,
  signal: AbortSignal,
): Promise<ExitCode> {
  const line = progressLine(Date.now);
  try {
    const results = await runExperiment({
      seed,
      size: USUAL_SIZE,
      signal,
      onProgress: (done) => output.showProgress(line({ stage: "training", done })),
    });
    const written = {
      text: () => experimentTable(results),
      markdown: () => experimentMarkdown(results),
      svg: () => experimentPlot(results),
      json: () => `${JSON.stringify({ seed, size: USUAL_SIZE, results }, null, 2)}\n`,
    }[format]();
    if (path === undefined) output.print(written);
    else await writeFile(resolve(path), written);
    return 0;
  } catch (error) {
    if (signal.aborted) {
      output.warn("pixelproof: stopped; nothing was left behind");
      return 130;
    }
    if (!(error instanceof Error && "code" in error)) throw error;
    output.warn(`pixelproof: cannot write ${path}: ${reasonOf(error)}`);
    return 2;
  }
}
