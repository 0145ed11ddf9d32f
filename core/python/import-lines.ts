import type { OutlineItem } from "./block-outline.ts";
import { layoutOf } from "./layout.ts";
import type { Lowering } from "./lowering.ts";
import { plainLine } from "./plain/plain-line.ts";
import type { Import, ImportFrom, Statement } from "./syntax.ts";

/** No line without one of these has an import in it, however broken it is. */
const KEYWORD = /import|from/;

/**
 * The import statements of a text, wherever they stand, as parsing all of it gives them: no other line is read. undefined where a
 * line with such a word is not plain, and tree-sitter would have to say what it is: one file of a thousand has such a line.
 */
export function importLines(text: string): readonly (Import | ImportFrom)[] | undefined {
  if (!KEYWORD.test(text)) return [];
  const { code, items } = layoutOf(text);
  const lowering: Lowering = { chunk: { start: 0 }, text: code, broken: [], sawYield: false };
  const found: (Import | ImportFrom)[] = [];
  return collect(items, lowering, found) ? found : undefined;
}

/** Whether all lines could be read. */
function collect(items: readonly OutlineItem[], lowering: Lowering, found: (Import | ImportFrom)[]): boolean {
  return items.every(({ clauses }) =>
    clauses.every(({ header: { start, end, closers }, keyword, body }) => {
      if (KEYWORD.test(lowering.text.slice(start, end))) {
        const line = plainLine(keyword, { text: lowering.text, from: start, to: end, closers }, lowering);
        if (!line) return false;
        found.push(...line.statements.filter(isImport));
      }
      return collect(body, lowering, found);
    }),
  );
}

function isImport(statement: Statement): statement is Import | ImportFrom {
  return statement.kind === "import" || statement.kind === "import-from";
}
