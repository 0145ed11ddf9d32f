import { ErrorCodes, ResponseError } from "vscode-languageserver";
import { rules } from "../../core/rules/index.ts";
import type { Session } from "../session.ts";

export interface ExplainParams {
  readonly rule: string;
}

/** A rule's page. */
export interface ExplainResult {
  readonly title: string;
  readonly markdown: string;
}

/** pixelproof/explain: what a rule finds, why that matters, and what to do. */
export async function explain(_session: Session, { rule }: ExplainParams): Promise<ExplainResult> {
  const found = rules.find(({ name }) => name === rule);
  if (found) return { title: found.name, markdown: found.page };
  const names = rules.map(({ name }) => name).join(", ");
  throw new ResponseError(ErrorCodes.InvalidParams, `There is no rule "${rule}"; the rules are ${names}.`);
}
