/** How `check` and `merge` tell what was found. */
export const checkFormats = ["text", "json", "jsonl", "sarif", "github", "gitlab", "junit"] as const;

export type CheckFormat = (typeof checkFormats)[number];
