import { rules } from "../../core/rules/index.ts";
import type { Session } from "../session.ts";

/** Every rule, and the sentence that its page begins with. */
export interface RulesResult {
  readonly rules: readonly { readonly name: string; readonly summary: string }[];
}

/** pixelproof/rules: what a user may choose from, in the order of the alphabet. */
export async function listRules(_session: Session): Promise<RulesResult> {
  const all = rules.map(({ name, page }) => ({ name, summary: firstSentence(page) }));
  return { rules: all.sort((a, b) => a.name.localeCompare(b.name)) };
}

/** The paragraph behind "# rule". */
function firstSentence(page: string): string {
  return page.split("\n\n", 2)[1]?.replaceAll("\n", " ") ?? "";
}
