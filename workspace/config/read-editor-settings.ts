import type { Layer } from "../../core/settings/layer.ts";
import { createValueReader } from "./read-values.ts";
import type { ConfigProblem, WrittenEntry, WrittenTable, WrittenValue } from "./written-value.ts";

/** What an editor's `pixelproof` settings say of rules. */
export interface EditorRules {
  readonly layer: Layer;
  /** "pixelproof.select: There is no rule `x`." */
  readonly problems: readonly string[];
}

/** Reads the settings of rules that an editor has, as JSON; what is null is not set, and other settings are others' business. */
export function readEditorRules(settings: unknown): EditorRules {
  const told: string[] = [];
  const read = (key: string): Layer => {
    const value = typeof settings === "object" && settings !== null ? Reflect.get(settings, key) : undefined;
    if (value === undefined || value === null) return {};
    const problems: ConfigProblem[] = [];
    const reader = createValueReader(problems, () => `pixelproof.${key}`);
    const layer = reader.layer(table([entryFor(key, value)]));
    told.push(...problems.map(({ message }) => `pixelproof.${key}: ${message}`));
    return layer;
  };
  const layer = {
    select: read("select").select,
    ignore: read("ignore").ignore,
    severity: read("severity").severity,
  };
  return { layer, problems: told };
}

const nowhere = { start: 0, end: 0 };

function table(entries: readonly WrittenEntry[]): WrittenTable {
  return { kind: "table", entries, span: nowhere };
}

function entryFor(key: string, value: unknown): WrittenEntry {
  return { key, keySpan: nowhere, value: writtenOf(value) };
}

function writtenOf(value: unknown): WrittenValue {
  if (typeof value === "string") return { kind: "text", text: value, span: nowhere };
  if (Array.isArray(value)) return { kind: "list", items: value.map(writtenOf), span: nowhere };
  if (typeof value === "object" && value !== null) {
    return table(Object.entries(value).map(([key, each]) => entryFor(key, each)));
  }
  const what =
    typeof value === "number" ? "a number" : typeof value === "boolean" ? "true or false" : "nothing";
  return { kind: "other", what, span: nowhere };
}
