import { createLineIndex } from "../../core/source/line-index.ts";
import type { Span } from "../../core/source/span.ts";
import type { Config, Override } from "./config.ts";
import { configKeys, overrideKeys } from "./keys.ts";
import { createValueReader, type ValueReader } from "./read-values.ts";
import { readToml } from "./toml.ts";
import {
  type ConfigProblem,
  entryOf,
  kindWords,
  type WrittenEntry,
  type WrittenTable,
} from "./written-value.ts";

/** What a pyproject.toml says. */
export interface ReadConfig {
  /** undefined where it says nothing of Pixelproof, or is not TOML. */
  readonly config: Config | undefined;
  /** In the order of the text. */
  readonly problems: readonly ConfigProblem[];
}

/**
 * Reads `[tool.pixelproof]` in the text of a pyproject.toml. What is wrong in it is told, and the rest counts.
 * @param name of the file, by which what it says is told: "pyproject.toml:12"
 */
export function readConfig(text: string, name: string): ReadConfig {
  // Most say nothing of us, and then it is not for us to say that they are broken.
  if (!text.includes("pixelproof")) return nothing;
  const toml = readToml(text);
  if (toml.kind === "broken") return { config: undefined, problems: [toml.problem] };
  const own = entryOf(entryOf(toml.table, "tool")?.value, "pixelproof");
  if (!own) return nothing;
  const lines = createLineIndex(text);
  return configOf(own, ({ start }) => `${name}:${lines.locationAt(start).row}`);
}

const nothing: ReadConfig = { config: undefined, problems: [] };

function configOf({ value, keySpan }: WrittenEntry, fromAt: (span: Span) => string): ReadConfig {
  const problems: ConfigProblem[] = [];
  const reader = createValueReader(problems, fromAt);
  if (value.kind !== "table") {
    reader.tell(keySpan, `\`tool.pixelproof\` is a table, and this is ${kindWords(value)}.`);
    return { config: undefined, problems };
  }
  reader.checkKeys(value, configKeys);
  const config = {
    layer: reader.layer(value),
    overrides: overridesOf(entryOf(value, "overrides"), reader),
    include: reader.globs(entryOf(value, "include")),
    exclude: reader.globs(entryOf(value, "exclude")),
  };
  return { config, problems: problems.sort((a, b) => a.span.start - b.span.start) };
}

function overridesOf(entry: WrittenEntry | undefined, reader: ValueReader): readonly Override[] {
  if (!entry) return [];
  const { value } = entry;
  if (value.kind !== "list") {
    reader.tell(value.span, wantsTables(kindWords(value)));
    return [];
  }
  return value.items.flatMap((item) => {
    if (item.kind === "table") return [overrideOf(item, reader)];
    reader.tell(item.span, wantsTables(kindWords(item)));
    return [];
  });
}

function overrideOf(table: WrittenTable, reader: ValueReader): Override {
  reader.checkKeys(table, overrideKeys);
  const files = reader.globs(entryOf(table, "files"))?.value ?? [];
  return { files, layer: reader.layer(table) };
}

function wantsTables(what: string): string {
  return `\`overrides\` takes tables, as in \`[[tool.pixelproof.overrides]]\`, and this is ${what}.`;
}
