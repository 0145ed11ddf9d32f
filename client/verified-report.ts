/** A report as `pixelproof verify --format parts` prints it, its files as URIs. Plain data: it is kept as JSON. */
export interface VerifiedReport {
  readonly title: string;
  readonly style: string;
  /** One behind another they are a page of its own, complete and without scripts; the body alone goes into the panel. */
  readonly page: { readonly before: string; readonly body: string; readonly after: string };
  /** As people are told it: "train.py:11". */
  readonly place: string;
  readonly network: string;
  /** "train", "validate", "evaluate", "predict" */
  readonly phase: string;
  readonly summary: ReportSummary;
  /** Whether a bundled network stood in for the real one. */
  readonly isStandIn: boolean;
  /** The real weights, where they could be downloaded. */
  readonly download: OfferedDownload | null;
  /** Where the network is used. */
  readonly use: ReportPlace;
  /** What is found wrong with it. */
  readonly finding: ReportFinding | null;
  /** The URI of every file that the answer rests on. */
  readonly files: readonly string[];
}

/** Where it is wrong, by which rule, and what mends it best, if anything. */
export interface ReportFinding extends ReportPlace {
  readonly rule: string;
  readonly fix: FixOffer | null;
}

/** A quick fix of the language server, by its title. */
export interface FixOffer {
  readonly title: string;
  readonly isSafe: boolean;
}

/** What is told first. */
export interface ReportSummary {
  readonly sentence: string;
  readonly images: number;
  /** null where the network gives features alone. */
  readonly top1Changed: number | null;
  readonly meanCosine: number;
  readonly isUnchanged: boolean;
}

/** What a user must know to agree to a download. */
export interface OfferedDownload {
  readonly file: string;
  readonly address: string;
  readonly bytes: number;
  /** Where it would lie. */
  readonly path: string;
}

/** A place in a file or in a notebook's cell: line and character from 0, cells from 1 over all the notebook's. */
export interface ReportPlace {
  /** The file's URI. */
  readonly file: string;
  readonly cell: number | null;
  readonly line: number;
  readonly character: number;
}

/** How `pixelproof verify FILE` names a place, behind the file: ":12", ":cell 3:2". */
export function suffixOf({ cell, line }: Pick<ReportPlace, "cell" | "line">): string {
  return cell === null ? `:${line + 1}` : `:cell ${cell}:${line + 1}`;
}
