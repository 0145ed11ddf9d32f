import { relative, resolve, sep } from "node:path";
import type { RuleName } from "../../core/rules/finding.ts";
import { ruleNames } from "../../core/settings/layer.ts";
import { levelOf, levelsText, type Settings } from "../../core/settings/settings.ts";
import type { CheckedFiles } from "./run-report.ts";

/** Whether a run would have told a finding of this rule in this file. */
export type CouldFind = (file: string, rule: RuleName) => boolean;

/** What one run could have found, by the files that it checked and their settings. */
export function couldFindHere(files: Iterable<string>, settingsOf: (file: string) => Settings): CouldFind {
  const known = new Set(files);
  return (file, rule) => known.has(file) && levelOf(rule, settingsOf(file)) !== "off";
}

/** What runs could have found that told which files they checked. */
export function couldFindIn(checked: readonly CheckedFiles[], root: string): CouldFind {
  const rulesOf = new Map<string, Set<string>>();
  for (const { rules, files } of checked) {
    for (const file of files.map((name) => resolve(root, name))) {
      rulesOf.set(file, new Set([...(rulesOf.get(file) ?? []), ...rules]));
    }
  }
  return (file, rule) => rulesOf.get(file)?.has(rule) === true;
}

/** The files of a run, those together whose findings are told alike. */
export function checkedFiles(
  files: Iterable<string>,
  settingsOf: (file: string) => Settings,
  root: string,
): readonly CheckedFiles[] {
  const groups = new Map<string, { readonly rules: readonly RuleName[]; readonly files: string[] }>();
  for (const file of files) {
    const settings = settingsOf(file);
    const name = levelsText(settings);
    const group = groups.get(name) ?? {
      rules: ruleNames.filter((rule) => levelOf(rule, settings) !== "off"),
      files: [],
    };
    groups.set(name, group);
    group.files.push(relative(root, file).split(sep).join("/"));
  }
  return [...groups.values()];
}
