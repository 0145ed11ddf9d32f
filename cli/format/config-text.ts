import type { RuleName } from "../../core/rules/finding.ts";
import type { Given, Level } from "../../core/settings/layer.ts";
import { pathFrom } from "../checked-file.ts";
import type { Output } from "../output.ts";
import { printable } from "./printable.ts";

/** What applies to a file, and who says so: "default", "pyproject.toml:12", "--select". */
export interface ConfigRecord {
  /** Absolute. */
  readonly filename: string;
  /** The file of settings, absolute; null where there is none above it. */
  readonly settings: string | null;
  /** Whether it is left out where its folder is searched. */
  readonly excluded: boolean;
  readonly include: Given<readonly string[]> | null;
  readonly exclude: Given<readonly string[]> | null;
  readonly rules: readonly { readonly rule: RuleName; readonly level: Level; readonly from: string }[];
}

export function configText(record: ConfigRecord, cwd: string, { colors }: Pick<Output, "colors">): string {
  const { filename, settings, excluded, include, exclude, rules } = record;
  const shown = (path: string): string => printable(pathFrom(cwd, path) || ".");
  const width = Math.max(...rules.map(({ rule }) => rule.length));
  const lines = [
    colors.bold(shown(filename)),
    settings === null
      ? "No pyproject.toml above it has [tool.pixelproof]."
      : `Settings: [tool.pixelproof] in ${shown(settings)}`,
    ...(excluded ? ["Left out where its folder is searched."] : []),
    ...globLines("include", include),
    ...globLines("exclude", exclude),
    "",
    ...rules.map(({ rule, level, from }) => {
      const told = from === "default" ? colors.dim(level) : level;
      const why = from === "default" ? "" : `${" ".repeat(13 - level.length)}${printable(from)}`;
      return `${rule.padEnd(width)}  ${told}${why}`;
    }),
  ];
  return `${lines.join("\n")}\n`;
}

function globLines(name: string, globs: Given<readonly string[]> | null): readonly string[] {
  return globs ? [`${name}: ${globs.value.map(printable).join(", ")} (${printable(globs.from)})`] : [];
}
