import type { Analysis, Engine } from "../../core/engine.ts";
import type { Flow } from "../../core/flow/flow.ts";
import type { Finding } from "../../core/rules/finding.ts";
import { createLineIndex } from "../../core/source/line-index.ts";
import { cellAt, cellsIn } from "../../core/source/notebook.ts";
import type { Place } from "../../core/source/span.ts";
import type { OfferedDownload } from "../download/offered-download.ts";
import type { VerifiableFlow } from "../plan/choose-flow.ts";
import { isUnchanged } from "../result/summarize.ts";
import { type PageParts, pageParts } from "./html.ts";
import type { VerifyReport } from "./verify-report.ts";

/** A report for a program that shows it in a frame of its own, with buttons around it: plain data, as JSON. */
export interface ReportParts extends PageParts {
  /** As people are told it: "train.py:11". */
  readonly place: string;
  readonly network: string;
  /** "train", "validate", "evaluate", "predict" */
  readonly phase: string;
  readonly summary: {
    readonly sentence: string;
    readonly images: number;
    /** null where the network gives features alone. */
    readonly top1Changed: number | null;
    readonly meanCosine: number;
    readonly isUnchanged: boolean;
  };
  /** Whether a bundled network stood in for the real one. */
  readonly isStandIn: boolean;
  /** The real weights, where a download is known. */
  readonly download: OfferedDownload | null;
  /** Where the network is used. */
  readonly use: PartPlace;
  /** What is found wrong with it. */
  readonly finding: (PartPlace & { readonly rule: string; readonly fix: PartFix | null }) | null;
  /** Every file that the answer rests on. */
  readonly files: readonly string[];
}

/** What mends it best, under the title that the language server gives it too. */
export interface PartFix {
  readonly title: string;
  readonly isSafe: boolean;
}

/** As the language server protocol counts: from 0, in UTF-16 code units; but cells from 1 over all the notebook's. */
export interface PartPlace {
  readonly file: string;
  /** null in a Python file. */
  readonly cell: number | null;
  readonly line: number;
  readonly character: number;
}

/** The report, and what a program must know of it to act on it. @param fixesFor the engine's */
export function reportParts(
  report: VerifyReport,
  chosen: VerifiableFlow,
  analysis: Analysis,
  fixesFor: Engine["fixesFor"],
): ReportParts {
  const { program, result } = report;
  const { summary, weights } = result;
  const found = analysis.findings.find(({ flows }) => flows.includes(chosen.flow));
  return {
    ...pageParts(report),
    place: program.place,
    network: program.network,
    phase: program.phase,
    summary: {
      sentence: summary.sentence,
      images: summary.images,
      top1Changed: summary.top1Changed ?? null,
      meanCosine: summary.meanCosine,
      isUnchanged: isUnchanged(summary),
    },
    isStandIn: weights.reference !== undefined,
    download: weights.download ?? null,
    use: placeIn(analysis, { file: chosen.flow.file, span: chosen.flow.use.call.span }),
    finding: found ? findingIn(analysis, found, fixesFor) : null,
    files: filesOf(chosen.flow),
  };
}

function findingIn(
  analysis: Analysis,
  finding: Finding,
  fixesFor: Engine["fixesFor"],
): ReportParts["finding"] {
  const fix = fixesFor(analysis, finding).find(({ applicability }) => applicability !== "display");
  return {
    ...placeIn(analysis, finding.place),
    rule: finding.rule,
    fix: fix ? { title: fix.title, isSafe: fix.applicability === "safe" } : null,
  };
}

function placeIn({ texts, text, file: own }: Analysis, { file, span }: Place): PartPlace {
  const whole = file === own ? text : (texts.get(file) ?? "");
  const lines = createLineIndex(whole);
  const cells = cellsIn(whole);
  const cell = cells && cellAt(cells, span.start);
  const first = cell ? lines.locationAt(cell.span.start).row : 1;
  const { row, column } = lines.locationAt(span.start);
  return { file, cell: cell?.number ?? null, line: row - first, character: column - 1 };
}

function filesOf({ file, network, steps }: Flow): readonly string[] {
  return [...new Set([file, network.call.file, ...steps.map(({ place }) => place.file)])];
}
