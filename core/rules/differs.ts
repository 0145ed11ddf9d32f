import type { Arriving, Flow } from "../flow/flow.ts";
import { isEquivalent, isSwapped } from "../transform/equal.ts";
import type { Transform } from "../transform/transform.ts";

/** Whether what arrives at one flow certainly differs from what arrives at the other, whatever the program decides. */
export function differs(flow: Flow, other: Flow): boolean {
  return arrivalsOf(flow).every((a) => arrivalsOf(other).every((b) => areDifferent(a, b)));
}

function arrivalsOf({ arriving, alternatives }: Flow): readonly Arriving[] {
  return [arriving, ...alternatives.map((alternative) => alternative.arriving)];
}

/** No verdict rests on an order that is not known on either side. */
function areDifferent(a: Arriving, b: Arriving): boolean {
  if (a.kind === "unknown" || b.kind === "unknown" || isEquivalent(a.transform, b.transform)) return false;
  if (a.isOrderKnown && b.isOrderKnown) return true;
  return [a.transform, otherOrder(a.transform)].every(
    (transform) => !isEquivalent(transform, b.transform) && !isSwapped(transform, b.transform),
  );
}

/** The same numbers for the channels the other way round. */
export function otherOrder(transform: Transform): Transform {
  return { ...transform, order: transform.order === "rgb" ? "bgr" : "rgb" };
}
