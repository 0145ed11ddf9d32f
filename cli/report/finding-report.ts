import type { Applicability } from "../../core/fixes/fix.ts";
import type { RuleName, Severity } from "../../core/rules/finding.ts";
import type { Location } from "../../core/source/line-index.ts";

/**
 * A finding with all that any format tells of it. Plain data, and its own line of `--format jsonl`: it goes between threads,
 * into caches, from shards to `pixelproof merge`. What it begins with has the shape of `ruff check --output-format json`.
 */
export interface FindingReport extends PlaceRecord {
  readonly code: RuleName;
  readonly message: string;
  readonly severity: Severity;
  readonly fix: FixRecord | null;
  readonly url: string;
  readonly arrives: string;
  readonly expected: string;
  readonly why: string;
  readonly help: string;
  /** The network's construction, each step, the place of use. */
  readonly related: readonly RelatedRecord[];
  /** From file to network, step by step; one for each use that this is about. */
  readonly paths: readonly (readonly RelatedRecord[])[];
  /** The lines of the file that are shown, in their order. */
  readonly lines: readonly LineRecord[];
  /** What stays the same while the text around it changes, or the file moves. */
  readonly fingerprint: string;
  /** The network's construction, by which findings at one place are told apart. */
  readonly network: NamedPlace | null;
  /** The file that was checked when this was found: it may be another than the one in which it stands. */
  readonly checked: string;
  /** The functions by which alone the program got there, though nothing in the file that was checked calls them; null: it got there by itself. */
  readonly entries: readonly FunctionRecord[] | null;
}

/** Where something stands. Rows and columns from 1; columns count characters, as ruff does. */
export interface PlaceRecord {
  /** Absolute. */
  readonly filename: string;
  readonly location: Location;
  readonly end_location: Location;
  /** The notebook's cell, from 1 over all its cells; a Python file has none. */
  readonly cell: number | null;
  /** Of a notebook: the row of its JSON in which the place's first row is written. */
  readonly json_row?: number;
}

export interface RelatedRecord extends PlaceRecord {
  readonly message: string;
}

export interface NamedPlace extends PlaceRecord {
  readonly name: string;
}

/** A function, known by where it stands in its file's text. */
export interface FunctionRecord {
  readonly filename: string;
  readonly start: number;
  readonly end: number;
}

/** A line of a file; in a notebook, of a cell. */
export interface LineRecord {
  readonly cell: number | null;
  readonly row: number;
  readonly text: string;
  /** Of a line that is too long to be shown whole: how many characters stand before this part of it. */
  readonly from?: number;
}

export interface FixRecord {
  readonly applicability: Applicability;
  readonly message: string;
  /** All in the file in which the finding stands. */
  readonly edits: readonly EditRecord[];
}

export interface EditRecord {
  readonly content: string;
  readonly location: Location;
  readonly end_location: Location;
  /** In a notebook, where it may be another than the finding's. */
  readonly cell?: number | null;
}
