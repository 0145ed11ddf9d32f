import type { RuleName } from "../../core/rules/finding.ts";
import { applyEdits, type Edit } from "../../core/source/edit.ts";
import { readConfig } from "./read-config.ts";
import { readToml } from "./toml.ts";
import { entryOf } from "./written-value.ts";

/** The edit of a pyproject.toml by which it ignores a rule: in its list, in its table, or in a new table. undefined where none would do. */
export function ignoreEverywhere(text: string, rule: RuleName): Edit | undefined {
  const ways = [inList(text, rule), inTable(text, rule), inNewTable(text, rule)];
  return ways.find((edit) => edit && ignores(applyEdits(text, [edit]), rule));
}

function ignores(text: string, rule: RuleName): boolean {
  return readConfig(text, "").config?.layer.ignore?.value.includes(rule) === true;
}

function inList(text: string, rule: RuleName): Edit | undefined {
  const toml = readToml(text);
  if (toml.kind === "broken") return undefined;
  const own = entryOf(entryOf(toml.table, "tool")?.value, "pixelproof")?.value;
  const list = entryOf(own, "ignore")?.value;
  if (list?.kind !== "list") return undefined;
  const last = list.items.at(-1);
  const at = last ? last.span.end : list.span.start + 1;
  return { span: { start: at, end: at }, content: last ? `, "${rule}"` : `"${rule}"` };
}

function inTable(text: string, rule: RuleName): Edit | undefined {
  const header = /^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*pixelproof[ \t]*\][^\r\n]*(?:\r\n|\n)?/m.exec(text);
  if (!header) return undefined;
  const at = header.index + header[0].length;
  const lead = header[0].endsWith("\n") ? "" : lineBreakOf(text);
  return { span: { start: at, end: at }, content: `${lead}ignore = ["${rule}"]${lineBreakOf(text)}` };
}

function inNewTable(text: string, rule: RuleName): Edit {
  const line = lineBreakOf(text);
  const lead = text === "" ? "" : text.endsWith("\n") ? line : `${line}${line}`;
  const content = `${lead}[tool.pixelproof]${line}ignore = ["${rule}"]${line}`;
  return { span: { start: text.length, end: text.length }, content };
}

function lineBreakOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
