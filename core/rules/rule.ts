import type { Flow } from "../flow/flow.ts";
import type { Place } from "../source/span.ts";
import type { Finding, RuleName } from "./finding.ts";
import type { WrongArrival } from "./wrong-arrival.ts";

/** What every rule has. */
export interface Named {
  readonly name: RuleName;
  /** The rule's page in Markdown: its documentation, and its test. */
  readonly page: string;
}

/**
 * One way in which what arrives can differ from what pretrained weights expect. These rules are asked in the order of
 * their index, and the first that knows whom to blame takes the arrival: so one wrong arrival is one finding.
 */
export interface ArrivalRule extends Named {
  /** Who is to blame, where this rule is the one that is broken. */
  readonly blame: (wrong: WrongArrival) => Blame | undefined;
}

/** One way in which a program's flows can be wrong whatever is expected: by a step, or by one flow beside another. */
export interface SceneRule extends Named {
  readonly find: (scene: Scene) => readonly Finding[];
}

export type Rule = ArrivalRule | SceneRule;

export interface Blame {
  readonly place: Place;
  /** What to do, one sentence in the imperative. */
  readonly help: string;
}

/** What a rule of scenes may look at. */
export interface Scene {
  /** The flows that are judged. */
  readonly flows: readonly Flow[];
  /** All flows of the file, and those of its networks in other files. */
  readonly all: readonly Flow[];
  /** What is wrong with one flow by itself, and who is to blame. */
  readonly verdictOf: (flow: Flow) => Verdict | undefined;
  /** Whom the rules of arrivals blame for one that is wrong beside some other expectation. */
  readonly blameOf: (wrong: WrongArrival) => Blame | undefined;
}

/** An arrival that is wrong by itself, with the rule that says why. */
export interface Verdict {
  readonly rule: ArrivalRule;
  readonly blame: Blame;
  readonly wrong: WrongArrival;
}
