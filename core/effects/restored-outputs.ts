import { type ModelOrigin, OWN_LAYERS, type Value } from "../values/value.ts";

/**
 * What comes out of a model of own layers, saying whether weights were loaded into these: a model that goes on from
 * there (`Model(base.input, head(base.output))`) does not learn from scratch.
 */
export function restoredOutputs(outputs: Value, origin: ModelOrigin | undefined): Value {
  if (!origin?.isRestored || outputs.kind !== "features") return outputs;
  const arrivals = outputs.arrivals.map((arrival) =>
    arrival.network === OWN_LAYERS ? { ...arrival, isRestored: true as const } : arrival,
  );
  return { ...outputs, arrivals };
}
