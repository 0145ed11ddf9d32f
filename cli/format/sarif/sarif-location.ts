import { isAbsolute, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { ArtifactLocation, Location, Region } from "sarif";
import type { PlaceRecord, RelatedRecord } from "../../report/finding-report.ts";

/** What GitHub knows the repository's top by. */
export const SRCROOT = "%SRCROOT%";

/** A file by its path from the run's folder; one outside by its whole address. */
export function artifactOf(path: string, root: string): ArtifactLocation {
  const inside = relative(root, resolve(root, path));
  if (inside.split(sep, 1)[0] === ".." || isAbsolute(inside)) return { uri: pathToFileURL(path).href };
  return { uri: inside.split(sep).map(encodeURIComponent).join("/"), uriBaseId: SRCROOT };
}

/**
 * Where something stands. Of a notebook, readers of SARIF show the JSON and know of no cells: so the row of the JSON in which
 * the place's first row is written, and the cell by name.
 */
export function sarifLocation(place: PlaceRecord, root: string, snippet?: string): Location {
  const region = regionOf(place, snippet);
  return {
    physicalLocation: {
      artifactLocation: artifactOf(place.filename, root),
      ...(region && { region }),
    },
    ...(place.cell !== null && {
      logicalLocations: [{ name: cellName(place), kind: "module" }],
    }),
  };
}

/** "cell 5, line 1" */
export function cellName({ cell, location }: Pick<PlaceRecord, "cell" | "location">): string {
  return `cell ${cell}, line ${location.row}`;
}

/** The same of a place that something is said about. */
export function toldLocation(related: RelatedRecord, root: string): Location {
  const where = related.cell === null ? "" : ` (${cellName(related)})`;
  return { ...sarifLocation(related, root), message: { text: `${related.message}${where}` } };
}

function regionOf(
  { cell, location, end_location: end, json_row: row }: PlaceRecord,
  snippet?: string,
): Region | undefined {
  if (cell !== null) return row === undefined ? undefined : { startLine: row };
  return {
    startLine: location.row,
    startColumn: location.column,
    endLine: end.row,
    endColumn: end.column,
    ...(snippet !== undefined && { snippet: { text: snippet } }),
  };
}
