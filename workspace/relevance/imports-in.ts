import { SILENT_TEXT } from "../../core/source/silent-text.ts";

/** What an import statement names: `from ..a import b, c` is module "a" of level 2 with the names b and c. */
export interface ImportStatement {
  readonly module: string;
  readonly level: number;
  /** Modules of these names may be within; of `import a.b` there are none. */
  readonly names: readonly string[];
}

/** In which nothing is imported, and what joins lines. */
const SILENT = new RegExp(`${SILENT_TEXT}|\\\\\\r?\\n`, "g");

/** `from a.b import (c, d)`, `import a.b, c`; and any other `from`, so that each text is read once. */
const IMPORT =
  /\bfrom([ \t\f.]+)(?:((?!import\b)[^\s.;#(),"']+(?:[ \t\f]*\.[ \t\f]*[^\s.;#(),"']+)*)[ \t\f]*)?(?:\bimport\b[ \t\f]*(?:\(([^()=:;]*)\)?|([^\n;]*)))?|\bimport[ \t\f]+([^\n;]+)/g;

/**
 * The import statements of a text, wherever they stand. Nothing is parsed, and what merely looks like one may be among
 * them, so that none is missing.
 */
export function importsIn(text: string): readonly ImportStatement[] {
  if (!text.includes("import")) return [];
  const code = codeOf(text);
  const found: ImportStatement[] = [];
  for (const [, dots, module, within, behind, plain] of code.matchAll(IMPORT)) {
    if (plain !== undefined) {
      found.push(...listed(plain).map((name) => ({ module: name, level: 0, names: [] })));
      continue;
    }
    if (within === undefined && behind === undefined) continue;
    const level = dots?.match(/\./g)?.length ?? 0;
    found.push({ module: (module ?? "").replace(/\s/g, ""), level, names: listed(within ?? behind ?? "") });
  }
  return found;
}

/** A text without what its strings and comments say; lines that go on are one. */
export function codeOf(text: string): string {
  return text.replace(SILENT, (silent) => {
    if (silent.startsWith("\\")) return " ";
    if (silent.startsWith("#")) return "";
    return silent.length > 1 && silent.endsWith(silent.charAt(0)) ? '""' : silent;
  });
}

/** `a.b as c, d` */
function listed(names: string): readonly string[] {
  return names
    .split(",")
    .map(
      (name) =>
        name
          .trim()
          .split(/\sas\b|[()]/)[0]
          ?.replace(/\s/g, "") ?? "",
    )
    .filter((name) => name !== "");
}
