import type { Fix } from "../fixes/fix.ts";
import type { Flow } from "../flow/flow.ts";
import type { Step } from "../flow/step.ts";
import type { Expectation } from "../models/expectation.ts";
import type { Place } from "../source/span.ts";

export type RuleName =
  | "wrong-scaling"
  | "wrong-preprocess-input"
  | "double-preprocessing"
  | "missing-preprocessing"
  | "swapped-channels"
  | "misplaced-argument"
  | "lost-precision"
  | "train-predict-mismatch"
  | "reused-after-preprocess"
  | "unscaled-from-scratch"
  | "range-blind-augmentation"
  | "unused-suppression";

/** What is at stake: a frozen or directly used network, one that is trained throughout, one from scratch. */
export type Severity = "error" | "warning" | "information" | "hint";

/** What a rule says of flows. Plain data: the edges turn it into text, JSON or protocol. */
export interface Finding {
  readonly rule: RuleName;
  readonly severity: Severity;
  /** The step to blame, as small as it can be named: `rescale=1./255`, not the whole call. */
  readonly place: Place;
  /** What arrives and what is expected, in numbers; one sentence or two, complete without the fields below. */
  readonly message: string;
  /** "RGB/255, range 0…1" */
  readonly arrives: string;
  /** "BGR minus [103.94, 116.78, 123.68], range −124…151" */
  readonly expected: string;
  /** Why it matters, one sentence. */
  readonly why: string;
  /** What to do, one sentence in the imperative. */
  readonly help: string;
  /** The network's construction, each step, the place of use; in the order in which a reader would follow them. */
  readonly related: readonly { readonly place: Place; readonly message: string }[];
  /** What is to arrive, where that is not what pretrained weights expect; fixes aim at it. */
  readonly expectation?: Expectation;
  /** The step whose own fact is reported; fixes mend it. */
  readonly step?: Step;
  /** The flows that this is about, most often one; several where one step feeds several uses. */
  readonly flows: readonly Flow[];
  /** Whether what stands there does nothing at all: editors show it faded. */
  readonly isUnnecessary?: true;
  /** What mends it, where that is known beforehand as nothing in it touches the program: an edit of a comment. */
  readonly fix?: Fix;
}

/** Whether these are one finding, though one of them may be told with another severity. */
export function isSameFinding(a: Finding, b: Finding): boolean {
  return a.rule === b.rule && a.place === b.place && a.flows === b.flows;
}
