/** What a setting's value may be. */
export type Shape =
  | { readonly kind: "list"; readonly of: "selector" | "glob" }
  /** A table from rules to levels. */
  | { readonly kind: "levels" }
  | { readonly kind: "tables"; readonly keys: readonly Key[] };

/** A setting: what its reader takes, and what its schema and its page say. */
export interface Key {
  readonly name: string;
  readonly shape: Shape;
  /** In Markdown, for whoever writes it. */
  readonly description: string;
  readonly isRequired?: true;
}

const ofRules = [
  {
    name: "select",
    shape: { kind: "list", of: "selector" },
    description:
      "Tell only the findings of these rules. `all` stands for every rule, which is what counts where nothing is selected.",
  },
  {
    name: "ignore",
    shape: { kind: "list", of: "selector" },
    description: "Tell no findings of these rules.",
  },
  {
    name: "severity",
    shape: { kind: "levels" },
    description:
      "How findings are told, rule by rule: `off`, `hint`, `information`, `warning` or `error`; `default` is what each finding weighs by itself. Hints fail no check.",
  },
] as const satisfies readonly Key[];

/** The settings of `[[tool.pixelproof.overrides]]`. */
export const overrideKeys = [
  {
    name: "files",
    shape: { kind: "list", of: "glob" },
    description: "The files that these settings are for: patterns as in .gitignore, from this file's folder.",
    isRequired: true,
  },
  ...ofRules,
] as const satisfies readonly Key[];

/** The settings of `[tool.pixelproof]`. */
export const configKeys = [
  ...ofRules,
  {
    name: "include",
    shape: { kind: "list", of: "glob" },
    description:
      "Of the Python files and notebooks in a folder, check only those that match one of these patterns, written as in .gitignore.",
  },
  {
    name: "exclude",
    shape: { kind: "list", of: "glob" },
    description:
      "Check no files that match one of these patterns, written as in .gitignore. What git ignores, virtual environments and caches are left out anyway.",
  },
  {
    name: "overrides",
    shape: { kind: "tables", keys: overrideKeys },
    description: "Settings for some files. Where several apply, a later one has more to say.",
  },
] as const satisfies readonly Key[];
