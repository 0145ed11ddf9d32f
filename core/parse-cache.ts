import type { Program } from "./interpret/surroundings.ts";
import type { ParsedFile, PythonParser } from "./python/parser.ts";
import type { SourceText } from "./source/workspace.ts";

/** The newest version of each file, parsed: a file that many import is parsed once, and its next version incrementally. */
export interface ParseCache {
  /** The syntax of what was parsed of the same file before must not be used afterwards, unless the text is the same. */
  parse(source: SourceText): Program;
}

/** More files than this are parsed anew when they are asked for again. */
const MOST_FILES = 200;

export function createParseCache(parser: PythonParser): ParseCache {
  const files = new Map<string, Kept>();
  return {
    parse({ file, text }) {
      const kept: Kept = files.get(file) ?? { parsed: undefined };
      const previous = kept.parsed;
      const parsed = previous ? parser.reparse(previous, text) : parser.parse(text);
      // The file that was asked for last comes last, so that the one that is longest unused goes first.
      files.delete(file);
      files.set(file, kept);
      kept.parsed = parsed;
      if (files.size > MOST_FILES) forgetOldest(files);
      return { file, ...parsed };
    },
  };
}

/** To V8, what a Map held hangs on the Map until the whole heap is gone through: so what is forgotten is let go of by hand. */
interface Kept {
  parsed: ParsedFile | undefined;
}

function forgetOldest(files: Map<string, Kept>): void {
  const [oldest] = files;
  if (!oldest) return;
  const [file, kept] = oldest;
  kept.parsed = undefined;
  files.delete(file);
}
