import { unknown } from "../values/make.ts";
import type { Arrival, FeaturesValue, Value } from "../values/value.ts";
import type { Interpreter } from "./interpreter.ts";

/**
 * What an operation that nobody knows makes of these values: features where features or model inputs went in, because
 * what reached the networks on the way still did; unknown otherwise.
 */
export function resultOfUnknown(
  it: Interpreter,
  inputs: readonly Value[],
  reason: string,
  otherwise: Value = unknown(reason),
): Value {
  const found: FeaturesValue[] = [];
  collect(it, inputs, found, 3);
  if (found.length === 0) return otherwise;
  return joinFeatures(found);
}

export function joinFeatures(found: readonly FeaturesValue[]): FeaturesValue {
  const arrivals = new Set<Arrival>(found.flatMap((features) => features.arrivals));
  return { kind: "features", arrivals: [...arrivals] };
}

function collect(it: Interpreter, values: readonly Value[], found: FeaturesValue[], depth: number): void {
  for (const value of values) {
    if (value.kind === "features") found.push(value);
    else if (value.kind === "image" && value.container === "symbolic")
      found.push({ kind: "features", arrivals: [] });
    else if (depth > 0 && value.kind === "tuple") collect(it, value.items, found, depth - 1);
    else if (depth > 0 && value.kind === "list") {
      collect(it, it.machine.lists.read(value.address).items, found, depth - 1);
    }
  }
}
