import { rules } from "../core/rules/index.ts";
import { terminalMarkdown } from "./format/terminal-markdown.ts";
import type { Output } from "./output.ts";
import type { ExitCode } from "./program.ts";

/** `pixelproof explain`: a rule's page, or the names of all. */
export function explain(name: string | undefined, output: Output): ExitCode {
  if (name === undefined) {
    output.print(`${rules.map((rule) => rule.name).join("\n")}\n`);
    return 0;
  }
  const rule = rules.find((each) => each.name === name);
  if (rule === undefined) {
    output.warn(
      `pixelproof: there is no rule "${name}"; the rules are ${rules.map((each) => each.name).join(", ")}`,
    );
    return 2;
  }
  output.print(terminalMarkdown(rule.page, output));
  return 0;
}
