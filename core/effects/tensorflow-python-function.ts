import { unknown } from "../values/make.ts";
import type { Value } from "../values/value.ts";
import { forEachAlternative, itemsOfSequence } from "./alternatives.ts";
import { callOfArgument } from "./argument-call.ts";
import { type Effect, effect } from "./effect.ts";

/** `tf.py_function(func, [x], tf.float32)`: runs the program's own function, which is given arrays and gives some. */
export function pythonFunction(container: "numpy" | "tensor"): Effect {
  return effect("func inp Tout", (call) => {
    const { machine } = call;
    const [func, inputs, types] = [call.arg("func"), call.arg("inp"), call.arg("Tout")];
    const parts = inputs && itemsOfSequence(machine, inputs);
    if (!func || !parts) return unknown("a function of inputs that are not known");
    const inContainer =
      (kind: "numpy" | "tensor") =>
      (value: Value): Value =>
        value.kind === "image" ? machine.images.map(value, (pixels) => pixels, { container: kind }) : value;
    const result = machine.callWith(func, parts.map(inContainer(container)), callOfArgument(call, "func"));
    return forEachAlternative(result, (one) => {
      if (one.kind === "tuple") return { ...one, items: one.items.map(inContainer("tensor")) };
      const isList = types?.kind === "list" || types?.kind === "tuple";
      return isList ? { kind: "tuple", items: [inContainer("tensor")(one)] } : inContainer("tensor")(one);
    });
  });
}
