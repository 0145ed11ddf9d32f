import { RAW, UNIT } from "../../core/models/conventions.ts";
import type { Transform } from "../../core/transform/transform.ts";
import { REFERENCE_MAPS, type ReferenceConvention } from "../reference/reference.ts";

/** What is done to the network: its base stays frozen under a new head, all of it is trained on, or it begins from nothing. */
export type Regime = "frozen" | "throughout" | "scratch";

/** What the program does to pixels: the base's own `preprocess_input`, a division by 255, nothing. */
export type Preparation = "preprocess_input" | "rescale" | "nothing";

/** One training, and the test behind it. */
export interface Arm {
  readonly regime: Regime;
  /** The bundled network, or the one whose `preprocess_input` a small network from scratch is given. */
  readonly base: ReferenceConvention;
  readonly preparation: Preparation;
}

/** How much of everything. */
export interface ExperimentSize {
  /** Drawn pictures to train on, and to test on. */
  readonly train: number;
  readonly test: number;
  /** How often each arm is run, each time with other pictures and another beginning. */
  readonly repeats: number;
}

export const PREPARATIONS: readonly Preparation[] = ["preprocess_input", "rescale", "nothing"];

/** Frozen bases of every convention; the dearer regimes for those that people debate most. */
export const ARMS: readonly Arm[] = [
  ...armsOf("frozen", ["caffe", "tf", "torch", "raw"]),
  ...armsOf("throughout", ["caffe", "tf"]),
  ...armsOf("scratch", ["caffe"]),
];

function armsOf(regime: Regime, bases: readonly ReferenceConvention[]): readonly Arm[] {
  return bases.flatMap((base) => PREPARATIONS.map((preparation) => ({ regime, base, preparation })));
}

/** What arrives at the network's own input. */
export function mapOf({ base, preparation }: Arm): Transform {
  return { preprocess_input: REFERENCE_MAPS[base], rescale: UNIT, nothing: RAW }[preparation];
}
