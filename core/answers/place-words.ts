import { createLineIndex } from "../source/line-index.ts";
import { cellAt, cellsIn } from "../source/notebook.ts";
import type { Place } from "../source/span.ts";
import type { Piece } from "./rich-text.ts";

/** Says where things are: "line 12", in a notebook "cell 3, line 2", in another file "data.py line 12". */
export function placesIn(file: string, texts: ReadonlyMap<string, string>): (place: Place) => Piece {
  return (place) => {
    const text = texts.get(place.file);
    const name = place.file === file ? "" : `${nameOf(place.file)} `;
    return { kind: "place", words: `${name}${text === undefined ? "" : rowIn(text, place)}`.trim(), place };
  };
}

/** Of a path or a URI. */
function nameOf(file: string): string {
  const name = file.split(/[\\/]/).at(-1) ?? file;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function rowIn(text: string, { span }: Place): string {
  const lines = createLineIndex(text);
  const { row } = lines.locationAt(span.start);
  const cells = cellsIn(text);
  const cell = cells && cellAt(cells, span.start);
  if (!cell) return `line ${row}`;
  return `cell ${cell.number}, line ${row - lines.locationAt(cell.span.start).row + 1}`;
}
