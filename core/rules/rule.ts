import type { Place } from "../source/span.ts";
import type { RuleName } from "./finding.ts";
import type { WrongArrival } from "./wrong-arrival.ts";

/**
 * One way in which what arrives can be wrong. Rules are asked in the order of their index, and the first that knows
 * whom to blame takes the arrival: so one wrong arrival is one finding.
 */
export interface Rule {
  readonly name: RuleName;
  /** The rule's page in Markdown: its documentation, and its test. */
  readonly page: string;
  /** Who is to blame, where this rule is the one that is broken. */
  readonly blame: (wrong: WrongArrival) => Blame | undefined;
}

export interface Blame {
  readonly place: Place;
  /** What to do, one sentence in the imperative. */
  readonly help: string;
}
