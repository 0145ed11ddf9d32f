import { sep } from "node:path";
import type { FindingReport, PlaceRecord } from "./finding-report.ts";

/** In the order of files and then of their text, whatever machine and whichever shard told of it. */
export function compareReports(a: FindingReport, b: FindingReport): number {
  return (
    comparePaths(a.filename, b.filename) ||
    comparePlaces(a, b) ||
    compareTexts(a.code, b.code) ||
    compareTexts(keyOfReport(a), keyOfReport(b))
  );
}

/** What is in a folder comes where the folder's name does, as when folders are gone through. */
export function comparePaths(a: string, b: string): number {
  const [one, other] = [a.split(sep), b.split(sep)];
  const at = one.findIndex((part, i) => part !== other[i]);
  if (at < 0) return one.length - other.length;
  return compareTexts(one[at] ?? "", other[at] ?? "");
}

/** One finding about one network, whichever file led to it. */
export function keyOfReport({ code, network, ...place }: FindingReport): string {
  return JSON.stringify([code, keyOfPlace(place), network?.name, network && keyOfPlace(network)]);
}

/** A place as a name. */
export function keyOfPlace({ filename, cell, location, end_location }: PlaceRecord): string {
  return JSON.stringify([
    filename,
    cell,
    location.row,
    location.column,
    end_location.row,
    end_location.column,
  ]);
}

function comparePlaces(a: PlaceRecord, b: PlaceRecord): number {
  return (
    (a.cell ?? 0) - (b.cell ?? 0) ||
    a.location.row - b.location.row ||
    a.location.column - b.location.column ||
    a.end_location.row - b.end_location.row ||
    a.end_location.column - b.end_location.column
  );
}

/** By code units, which no machine's language changes. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
