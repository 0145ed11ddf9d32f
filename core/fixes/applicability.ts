import type { Flow } from "../flow/flow.ts";
import type { Expectation } from "../models/expectation.ts";
import { samePlace } from "../source/span.ts";
import { mapTriple, type Transform } from "../transform/transform.ts";
import type { Applicability } from "./fix.ts";
import type { FileToMend, Mendable } from "./mendable.ts";

const LOADS_WEIGHTS =
  /\b(?:load_weights|load_model|model_from_json|model_from_yaml|from_pretrained|set_weights)\s*\(/;

/**
 * A fix is safe where what it mends is trained, or needs no training. It is unsafe where what stands behind the network
 * was trained elsewhere, perhaps on the very pixels that are wrong here; and where it takes pixels of unknown order for RGB.
 */
export function applicabilityOf(
  mendable: Mendable,
  { flows, text }: FileToMend,
  expectation: Expectation | undefined,
): Applicability {
  const { file } = mendable.place;
  if (expectation && mendable.flows.some(isOrderGuessed) && !isColourBlind(expectation.transform))
    return "unsafe";
  const all = flows ?? mendable.flows;
  const isTrained = mendable.flows.some((flow) => all.some((other) => trains(other, flow)));
  if (isTrained) return "safe";
  const isFromElsewhere = mendable.flows.some(({ network }) => network.call.file !== file);
  return isFromElsewhere || LOADS_WEIGHTS.test(text) ? "unsafe" : "safe";
}

function trains(other: Flow, { network }: Flow): boolean {
  return other.phase === "train" && samePlace(other.network.call, network.call);
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
