import type { Arriving, Flow } from "../flow/flow.ts";
import { isSameNetwork } from "../flow/same-network.ts";
import type { Expectation } from "../models/expectation.ts";
import { describe } from "../transform/describe.ts";
import { isEquivalent } from "../transform/equal.ts";
import { mapTriple, type Transform } from "../transform/transform.ts";
import type { Applicability } from "./fix.ts";
import type { FileToMend, Mendable } from "./mendable.ts";

/** How surely a fix may be applied, and what a person must know who applies one that is unsafe. */
export interface Surety {
  readonly applicability: Applicability;
  /** "the saved model was trained on RGB/255, range 0…1 in train.py" */
  readonly caveat?: string;
}

const LOADS_WEIGHTS =
  /\b(?:load_weights|load_model|model_from_json|model_from_yaml|from_pretrained|set_weights)\s*\(/;

/**
 * A fix is safe where what it mends is trained, or needs no training. It is unsafe where a saved model stands between
 * the two sides and only one of them is mended, or where it takes pixels of unknown order for RGB.
 */
export function suretyOf(mendable: Mendable, file: FileToMend, expectation: Expectation | undefined): Surety {
  if (expectation && mendable.flows.some(isOrderGuessed) && !isColourBlind(expectation.transform)) {
    return { applicability: "unsafe" };
  }
  if (mendable.flows.some(({ isInferred }) => isInferred)) {
    return unsafe("which network these images feed is inferred");
  }
  const others = [...(file.flows ?? []), ...(file.elsewhere ?? [])].filter(
    (other) =>
      !mendable.flows.includes(other) &&
      mendable.flows.some((flow) => isSameNetwork(flow.network, other.network)),
  );
  const isTraining = mendable.flows.some(({ phase }) => phase === "train");
  return isTraining
    ? suretyOfTraining(mendable, others, expectation)
    : suretyOfUse(mendable, others, file, expectation);
}

/** Training is mended: what uses the saved model, and was made to fit the wrong pixels, would no longer fit. */
function suretyOfTraining(
  mendable: Mendable,
  others: readonly Flow[],
  expectation: Expectation | undefined,
): Surety {
  const left = others.find(
    (other) =>
      other.phase !== "train" && isBehindFile(other, mendable) && !isAsWanted(other.arriving, expectation),
  );
  if (!left) return { applicability: "safe" };
  return unsafe(`the saved model is still used on ${words(left.arriving)}${whereOf(left, mendable)}`);
}

/** A use is mended: that is right where training was, and breaks what is saved where training was wrong too. */
function suretyOfUse(
  mendable: Mendable,
  others: readonly Flow[],
  { text }: FileToMend,
  expectation: Expectation | undefined,
): Surety {
  const trains = others.filter(({ phase }) => phase === "train");
  const isSaved = (train: Flow) =>
    mendable.flows.some((flow) => isBehindFile(flow, mendable) || flow.file !== train.file);
  const wrong = trains.find((train) => isSaved(train) && !isAsWanted(train.arriving, expectation));
  if (wrong)
    return unsafe(`the saved model was trained on ${words(wrong.arriving)}${whereOf(wrong, mendable)}`);
  if (trains.length > 0) return { applicability: "safe" };
  const isFromElsewhere = mendable.flows.some(({ network }) => network.call.file !== mendable.place.file);
  const isLoaded = mendable.flows.some(({ network }) => network.isRestored) || LOADS_WEIGHTS.test(text);
  return isFromElsewhere || isLoaded
    ? unsafe("nobody knows on what the saved model was trained")
    : { applicability: "safe" };
}

function unsafe(caveat: string): Surety {
  return { applicability: "unsafe", caveat };
}

/** Whether a file with weights stands between the network's training and this use of it. */
function isBehindFile({ file, network }: Flow, { place }: Mendable): boolean {
  return network.isRestored === true || file !== place.file;
}

function isAsWanted(arriving: Arriving, expectation: Expectation | undefined): boolean {
  return (
    arriving.kind === "known" &&
    expectation !== undefined &&
    isEquivalent(arriving.transform, expectation.transform)
  );
}

function words(arriving: Arriving): string {
  return arriving.kind === "known"
    ? describe(arriving.transform, arriving.isOrderKnown)
    : "pixels nobody knows";
}

function whereOf({ file }: Flow, { place }: Mendable): string {
  return file === place.file ? "" : ` in ${file.replace(/^.*[\\/]/, "")}`;
}

function isOrderGuessed({ arriving }: Flow): boolean {
  return arriving.kind === "known" && !arriving.isOrderKnown;
}

/** Whether the map does the same to every colour. */
function isColourBlind({ order, scale, offset }: Transform): boolean {
  const isSame = (values: typeof scale) =>
    mapTriple(values, (value) => value - values[0]).every((d) => d === 0);
  return order === "rgb" && isSame(scale) && isSame(offset);
}
