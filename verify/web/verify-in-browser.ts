import type { Analysis } from "../../core/engine.ts";
import type { Fix } from "../../core/fixes/fix.ts";
import type { Phase } from "../../core/flow/flow.ts";
import { createLineIndex } from "../../core/source/line-index.ts";
import { cellsIn } from "../../core/source/notebook.ts";
import type { Span } from "../../core/source/span.ts";
import { BadInput } from "../bad-input.ts";
import { chooseFlow, type VerifiableFlow } from "../plan/choose-flow.ts";
import { progressLine } from "../progress-line.ts";
import { type ReportParts, reportParts } from "../report/report-parts.ts";
import { programSummary } from "../report/verify-report.ts";
import { verifyFlow } from "../verify-flow.ts";
import { basename } from "./disk.ts";

/** The first message to the worker that leads. */
export interface VerifyBeginning {
  readonly role: "verify";
  readonly bundled: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly files: ReadonlySet<string>;
  readonly code: Blob;
  readonly port: MessagePort;
  /** Of the file that is verified. */
  readonly analysis: Analysis;
  /** What mends each of its findings best. */
  readonly fixes: readonly (Fix | undefined)[];
  /** Which use of a network in it: ":12", ":cell 3:2". */
  readonly suffix: string;
  /** Where one line has several. */
  readonly phase: Phase | undefined;
  /** The folder that paths in the program are relative to. */
  readonly workspace: string;
  readonly images: string | undefined;
  readonly weights: string | undefined;
}

/** What it tells: at last one that is not progress. */
export type Told =
  | { readonly kind: "progress"; readonly line: string }
  | { readonly kind: "done"; readonly report: ReportParts }
  /** What the user gave cannot be verified. */
  | { readonly kind: "refused"; readonly why: string }
  | { readonly kind: "failed"; readonly why: string };

/** Verifies as `pixelproof verify --format parts` does. It is stopped by ending its worker. */
export async function verifyInBrowser(beginning: VerifyBeginning, tell: (told: Told) => void): Promise<void> {
  try {
    tell({ kind: "progress", line: "looking at the program" });
    tell({ kind: "done", report: await reportOf(beginning, tell) });
  } catch (error) {
    if (error instanceof BadInput) tell({ kind: "refused", why: error.message });
    else
      tell({
        kind: "failed",
        why: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
  }
}

async function reportOf(
  { analysis, fixes, suffix, phase, workspace, images, weights }: VerifyBeginning,
  tell: (told: Told) => void,
): Promise<ReportParts> {
  const chosen = chosenIn(analysis, suffix, phase);
  const line = progressLine(Date.now);
  const result = await verifyFlow({
    chosen,
    textOf: (file) => analysis.texts.get(file),
    workspace,
    images,
    weights,
    mayDownload: false,
    backend: { choice: "wasm" },
    seed: 1,
    signal: new AbortController().signal,
    onProgress: (progress) => tell({ kind: "progress", line: line(progress) }),
  });
  const place = basename(analysis.file) + suffix;
  return reportParts({ result, program: programSummary(chosen, place) }, chosen, analysis, (_, finding) =>
    [fixes[analysis.findings.indexOf(finding)] ?? []].flat(),
  );
}

function chosenIn(analysis: Analysis, suffix: string, phase: Phase | undefined): VerifiableFlow {
  const choice = chooseFlow(analysis, lineAt(analysis.text, suffix), phase);
  if (choice.kind === "chosen") return choice.chosen;
  if (choice.kind === "none") throw new BadInput(choice.reason);
  throw new BadInput("images reach networks in several ways here; put the cursor on the one to verify");
}

/** ":12" of a file, ":cell 3:2" of a notebook. */
function lineAt(text: string, suffix: string): Span | undefined {
  const [, cell, row] = /^(?::cell (\d+))?:(\d+)$/.exec(suffix) ?? [];
  if (row === undefined) return undefined;
  const lines = createLineIndex(text);
  const around = cellsIn(text)?.find(({ number }) => number === Number(cell));
  const first = around ? lines.locationAt(around.span.start).row : 1;
  return lines.lineSpan(Math.min(lines.lineCount, first + Number(row) - 1));
}
