import { mutate } from "./mutate.ts";
import { type FileBytes, mutateFile } from "./mutate-bytes.ts";
import { createRandom, type Random } from "./random.ts";

/** A file as it might come from anywhere: a program or a notebook, edited and damaged; the same for the same seed. */
export function fileOf(corpus: readonly string[], seed: number): FileBytes {
  const random = createRandom(seed);
  let text = random.pick(corpus).replace(/\0\d*\n/g, "\n");
  for (let edits = random.below(3); edits > 0; edits--)
    text = mutate(text, random, corpus).replaceAll("\0", "");
  let file: FileBytes = random.chance(0.4)
    ? { path: "fuzz.ipynb", bytes: Buffer.from(notebookOf(text, random)) }
    : { path: "fuzz.py", bytes: Buffer.from(text) };
  for (let damage = random.below(4); damage > 0; damage--) file = mutateFile(file, random);
  return file;
}

/** The program as a notebook, in one of the ways in which tools write them. */
function notebookOf(text: string, random: Random): string {
  const sources: string[][] = [[]];
  for (const line of text.split(/(?<=\n)/)) {
    if (/^\w/.test(line) && random.chance(0.15)) sources.push([]);
    sources.at(-1)?.push(line);
  }
  const isList = random.chance(0.7);
  const cells = sources.map((source) => ({
    cell_type: random.chance(0.9) ? "code" : "markdown",
    metadata: {},
    source: isList ? source : source.join(""),
    outputs: [],
  }));
  return JSON.stringify({ cells, metadata: {}, nbformat: 4 }, null, random.pick([0, 1, 1, 2]));
}
