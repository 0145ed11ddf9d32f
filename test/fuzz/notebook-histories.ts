import { joinCells } from "../../core/source/notebook.ts";
import type { History } from "./laws.ts";
import { mutate } from "./mutate.ts";
import { createRandom, type Random } from "./random.ts";

/** A notebook and some versions after it, as an editor makes them, cell by cell; the same for the same seed. */
export function notebookHistoryOf(corpus: readonly string[], seed: number): History {
  const random = createRandom(seed);
  let cells = cellsOf(random.pick(corpus), random);
  const versions = [cells];
  for (let edits = 1 + random.below(6); edits > 0; edits--) {
    if (random.chance(0.1)) cells = random.pick(versions);
    else cells = random.pick(changes)(cells, random, corpus);
    versions.push(cells);
  }
  return versions.map((each) => joinCells(each.map((source, i) => ({ number: i + 1, source }))));
}

type Cells = readonly string[];
type Change = (cells: Cells, random: Random, corpus: readonly string[]) => Cells;

/** Lines that IPython reads, and not Python. */
const MAGICS = [
  "%matplotlib inline",
  "!pip install keras",
  "%%time",
  "%%bash",
  "model.fit?",
  "files = !ls",
  "%time x = 1",
];

const changes: readonly Change[] = [
  edit,
  edit,
  edit,
  function insert(cells, random, corpus) {
    const [source = ""] = cellsOf(random.pick(corpus), random);
    return cells.toSpliced(random.below(cells.length + 1), 0, random.chance(0.3) ? "" : source);
  },
  (cells, random) => cells.toSpliced(random.below(cells.length), 1),
  function move(cells, random) {
    const from = random.below(cells.length);
    return cells.toSpliced(from, 1).toSpliced(random.below(cells.length), 0, cells[from] ?? "");
  },
  function split(cells, random) {
    const at = random.below(cells.length);
    const lines = (cells[at] ?? "").split("\n");
    const middle = random.below(lines.length + 1);
    return cells.toSpliced(at, 1, lines.slice(0, middle).join("\n"), lines.slice(middle).join("\n"));
  },
  function join(cells, random) {
    const at = random.below(cells.length);
    return cells.toSpliced(at, 2, cells.slice(at, at + 2).join("\n"));
  },
  function addMagic(cells, random) {
    const at = random.below(cells.length);
    const lines = (cells[at] ?? "").split("\n");
    return cells.toSpliced(
      at,
      1,
      lines.toSpliced(random.below(lines.length + 1), 0, random.pick(MAGICS)).join("\n"),
    );
  },
];

function edit(cells: Cells, random: Random, corpus: readonly string[]): Cells {
  const at = random.below(cells.length);
  return cells.toSpliced(at, 1, plain(mutate(cells[at] ?? "", random, corpus)));
}

/** A program in cells, which begin where statements may. */
function cellsOf(text: string, random: Random): Cells {
  const cells: string[] = [""];
  for (const line of plain(text).split(/(?<=\n)/)) {
    if (/^\w/.test(line) && random.chance(0.2)) cells.push("");
    cells.push((cells.pop() ?? "") + line);
  }
  return cells.map((source) => source.replace(/\n$/, ""));
}

/** Without the marks of cells, which no source holds. */
function plain(text: string): string {
  return text.replace(/\0\d*\n?/g, "");
}
