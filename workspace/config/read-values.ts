import {
  type Given,
  isLevel,
  type Layer,
  levels,
  ruleNames,
  type Selector,
  selectorOf,
} from "../../core/settings/layer.ts";
import { nearestName } from "../../core/settings/nearest-name.ts";
import type { Span } from "../../core/source/span.ts";
import type { Key } from "./keys.ts";
import {
  type ConfigProblem,
  entryOf,
  kindWords,
  type WrittenEntry,
  type WrittenTable,
  type WrittenValue,
} from "./written-value.ts";

/** Takes what it can of settings, and says what is wrong with the rest. */
export interface ValueReader {
  /** What the settings of rules in a table come to. */
  layer(table: WrittenTable): Layer;
  globs(entry: WrittenEntry | undefined): Given<readonly string[]> | undefined;
  /** Tells of keys that there are not, and of those that must be there. */
  checkKeys(table: WrittenTable, keys: readonly Key[]): void;
  tell(span: Span, message: string): void;
}

/** @param fromAt who gives what is written here: "pyproject.toml:12" */
export function createValueReader(problems: ConfigProblem[], fromAt: (span: Span) => string): ValueReader {
  const tell = (span: Span, message: string): void => {
    problems.push({ span, message });
  };
  const texts = (entry: WrittenEntry): readonly { readonly text: string; readonly span: Span }[] => {
    const { key, value } = entry;
    if (value.kind !== "list") {
      tell(value.span, `\`${key}\` takes a list of strings, and this is ${kindWords(value)}.`);
      return [];
    }
    return value.items.flatMap((item) => {
      if (item.kind === "text") return [item];
      tell(item.span, `\`${key}\` takes a list of strings, and this is ${kindWords(item)}.`);
      return [];
    });
  };
  const selector = (text: string, span: Span): Selector | undefined => {
    const found = selectorOf(text);
    if (!found) tell(span, unknown("rule", text, ["all", ...ruleNames]));
    return found;
  };
  const selectors = (entry: WrittenEntry | undefined): Given<readonly Selector[]> | undefined => {
    if (!entry) return undefined;
    if (entry.value.kind !== "list") {
      texts(entry);
      return undefined;
    }
    const value = texts(entry).flatMap(({ text, span }) => selector(text, span) ?? []);
    return { value, from: fromAt(entry.keySpan) };
  };
  const severities = (entry: WrittenEntry | undefined): NonNullable<Layer["severity"]> => {
    if (!entry) return [];
    const { key, value } = entry;
    if (value.kind !== "table") {
      tell(
        value.span,
        `\`${key}\` takes a table, as in \`${key} = { wrong-scaling = "error" }\`, and this is ${kindWords(value)}.`,
      );
      return [];
    }
    return value.entries.flatMap((each) => {
      const rule = selector(each.key, each.keySpan);
      const level = levelOf(each.value);
      if (rule && level) return [{ value: { rule, level }, from: fromAt(each.keySpan) }];
      if (!level) tell(each.value.span, noLevel(each.value));
      return [];
    });
  };
  return {
    tell,
    layer: (table) => ({
      select: selectors(entryOf(table, "select")),
      ignore: selectors(entryOf(table, "ignore")),
      severity: severities(entryOf(table, "severity")),
    }),
    globs(entry) {
      if (!entry) return undefined;
      const value = texts(entry).map(({ text }) => text);
      return entry.value.kind === "list" ? { value, from: fromAt(entry.keySpan) } : undefined;
    },
    checkKeys(table, keys) {
      const names = keys.map(({ name }) => name);
      for (const { key, keySpan } of table.entries) {
        if (!names.includes(key)) tell(keySpan, unknown("setting", key, names));
      }
      for (const { name, isRequired } of keys) {
        if (isRequired && !entryOf(table, name)) tell(table.span, `\`${name}\` is missing here.`);
      }
    },
  };
}

function levelOf(value: WrittenValue) {
  return value.kind === "text" && isLevel(value.text) ? value.text : undefined;
}

function noLevel(value: WrittenValue): string {
  const what = value.kind === "text" ? `\`${value.text}\` is none` : `this is ${kindWords(value)}`;
  return `A severity is one of ${levels.map((level) => `\`${level}\``).join(", ")}, and ${what}.`;
}

function unknown(what: string, text: string, names: readonly string[]): string {
  const meant = nearestName(text, names);
  const hint = meant
    ? `Did you mean \`${meant}\`?`
    : `There are ${names.map((name) => `\`${name}\``).join(", ")}.`;
  return `There is no ${what} \`${text}\`. ${hint}`;
}
