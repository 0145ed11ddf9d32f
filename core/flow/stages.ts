import { compose } from "../transform/compose.ts";
import { isEquivalent } from "../transform/equal.ts";
import { inverse } from "../transform/inverse.ts";
import { IDENTITY, SWAP, type Transform } from "../transform/transform.ts";
import type { Step } from "./step.ts";

/** One step of a flow, and the maps around it: `after · change · before` is what arrives. */
export interface Stage extends Maps {
  readonly step: Step;
}

interface Maps {
  /** Raw pixels → what the step is given. */
  readonly before: Transform;
  readonly change: Transform;
  /** What the step gives → what arrives at the network. */
  readonly after: Transform;
  /** Raw pixels → what the step gives. */
  readonly result: Transform;
}

/** What was worked out for what arrives, by way of which changes: the same arrival is looked at again with every edit. */
interface Known {
  readonly changes: readonly Transform[];
  readonly load: number;
  readonly maps: readonly Maps[];
}

const known = new WeakMap<Transform, Known>();

/**
 * The steps with the maps around them. What no step accounts for (BGR from cv2.imread, 0–1 from plt.imread) is taken
 * for the doing of the step that loads, or for how the pixels were before the first step. Empty where some step
 * loses a channel, so that nothing can be told apart.
 */
export function stagesOf(arriving: Transform, steps: readonly Step[]): readonly Stage[] {
  const changes = steps.map(({ change }) => change ?? IDENTITY);
  const load = steps.findIndex(({ kind }) => kind === "load");
  const earlier = known.get(arriving);
  const isSame =
    earlier?.load === load &&
    earlier.changes.length === changes.length &&
    earlier.changes.every((change, k) => change === changes[k]);
  const maps = isSame ? earlier.maps : mapsOf(arriving, changes, load);
  if (!isSame) known.set(arriving, { changes, load, maps });
  return steps.flatMap((step, k) => {
    const own = maps[k];
    return own ? [{ step, ...own }] : [];
  });
}

function mapsOf(arriving: Transform, changes: readonly Transform[], load: number): readonly Maps[] {
  const undo = inverse(composeAll(changes));
  if (!undo) return [];
  const origin = compose(undo, arriving);
  const own = changes.map((change, k) => (k === load ? compose(change, origin) : change));
  const start = load < 0 ? origin : IDENTITY;
  return own.map((change, k) => {
    const before = compose(composeAll(own.slice(0, k)), start);
    return { before, change, after: composeAll(own.slice(k + 1)), result: compose(change, before) };
  });
}

/** What would arrive were this step not there. */
export function without({ before, after }: Stage): Transform {
  return compose(after, before);
}

/** What the pixels are once this step is done. */
export function upTo({ result }: Stage): Transform {
  return result;
}

/** Whether pixels are as the file stores them, whichever colour is first. */
export function isRaw(transform: Transform): boolean {
  return isEquivalent(transform, IDENTITY) || isEquivalent(transform, SWAP);
}

/** Whether the step multiplies or adds, be it while loading, by as much as matters to the pixels that it is given. */
export function isScaling(stage: Stage): boolean {
  const { kind } = stage.step;
  if (kind !== "scale" && kind !== "preprocess" && kind !== "load") return false;
  const result = upTo(stage);
  return !isEquivalent(result, stage.before) && !isEquivalent(result, compose(SWAP, stage.before));
}

/** Calls that scale on the way to something else, so that they cannot simply be left out. */
const RESIZES_TOO = /^(?:skimage\.transform|cv2\.dnn)\./;

/** Whether a step does more than scale: it reads the picture, or resizes it too. */
export function doesMore({ kind, api }: Step): boolean {
  return kind === "load" || (api !== undefined && RESIZES_TOO.test(api));
}

function composeAll(changes: readonly Transform[]): Transform {
  return changes.reduce((sum, change) => compose(change, sum), IDENTITY);
}
