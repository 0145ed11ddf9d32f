import { type ReportPlace, suffixOf, type VerifiedReport } from "../verified-report.ts";
import { type CellChange, movedCell, movedPosition, type TextChange } from "./moved.ts";
import type { KeptReport } from "./panel-state.ts";

/** What happened to a file, or to a notebook's cell (from 1), or to which cells a notebook has. */
export type Edit =
  | { readonly file: string; readonly cell: number | null; readonly changes: readonly TextChange[] }
  | { readonly file: string; readonly cells: readonly CellChange[] };

/** The same report, its places where they are after an edit. */
export function moveReport(kept: KeptReport, edit: Edit): KeptReport {
  const { report } = kept;
  if (report === undefined || ![report.use, report.finding].some((place) => place?.file === edit.file)) {
    return kept;
  }
  const moved: VerifiedReport = {
    ...report,
    use: movedPlace(report.use, edit),
    finding: report.finding && movedPlace(report.finding, edit),
  };
  return { ...kept, report: moved, suffix: suffixOf(moved.use) };
}

function movedPlace<P extends ReportPlace>(place: P, edit: Edit): P {
  if (place.file !== edit.file) return place;
  if ("changes" in edit) return place.cell === edit.cell ? movedPosition(place, edit.changes) : place;
  return place.cell === null ? place : { ...place, cell: movedCell(place.cell - 1, edit.cells) + 1 };
}
