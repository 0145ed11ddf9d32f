import type { PythonFiles } from "../python-files.ts";
import type { Marks } from "./byte-scan.ts";
import { filesAround, type Surroundings } from "./files-around.ts";
import { leadBack, type Ways } from "./lead-back.ts";
import { leadToLibraries } from "./lead-to-libraries.ts";
import { scanFiles } from "./scan-files.ts";

/** What scans files for their marks, in their order; undefined for one that cannot be read. */
export type Scan = (files: readonly string[]) => Promise<readonly (Marks | undefined)[]>;

/**
 * Those of the files that can matter: in all others no network is made or used, and nothing is said to Pixelproof. A file
 * matters when a word of its own shows it, or when it imports, however far around, a file of the workspace that imports
 * a library of networks. They may be too many, never too few, but for modules that are imported by a name that the
 * program puts together from pieces.
 */
export async function relevantFiles(
  found: PythonFiles,
  surroundings: Surroundings,
  scan: Scan,
): Promise<ReadonlySet<string>> {
  const { files } = found;
  const marks = await scan(files);
  const relevant = new Set(files.filter((_, i) => !marks[i] || marks[i].namesLibrary || marks[i].isOdd));
  const others = files.filter((file) => !relevant.has(file));
  if (others.length === 0) return relevant;
  const around = filesAround(found, surroundings);
  const led = around
    ? leadBack(others, waysAmong(files, relevant, around), surroundings)
    : leadToLibraries(others, surroundings);
  for (const file of led) relevant.add(file);
  return relevant;
}

function waysAmong(files: readonly string[], relevant: ReadonlySet<string>, around: readonly string[]): Ways {
  const marks = scanFiles(around);
  const suspects = around.filter((_, i) => marks[i]?.namesLibrary !== false || marks[i]?.isOdd);
  return { suspects: [...relevant, ...suspects], files: [...files, ...around] };
}
