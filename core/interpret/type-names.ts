import type { Value } from "../values/value.ts";
import type { Interpreter } from "./interpreter.ts";
import { openCell } from "./open-values.ts";

/** The canonical name of the value's class, by which the effect tables know its methods; undefined where it has none. */
export function typeNameOf(it: Interpreter, value: Value): string | undefined {
  switch (value.kind) {
    case "image":
      return containerTypes[value.container];
    case "vector":
      return "numpy.ndarray";
    case "constant":
      return constantType(value.value, value.isInteger === true);
    case "tuple":
    case "list":
    case "dict":
      return `builtins.${value.kind}`;
    case "slice":
      return "builtins.slice";
    case "features":
      return "features";
    case "object":
    case "stream":
    case "layer":
      return value.type;
    case "layer-of":
      return "keras.layers.Layer";
    case "function":
    case "partial":
      return "builtins.function";
    case "model": {
      const content = openCell(it, it.store.read(value.address))[0]?.content;
      return content?.kind === "sequential" ? "keras.Sequential" : "keras.Model";
    }
    default:
      return undefined;
  }
}

const containerTypes = {
  numpy: "numpy.ndarray",
  tensor: "tensorflow.Tensor",
  pillow: "PIL.Image.Image",
  symbolic: "keras.KerasTensor",
} as const;

function constantType(value: number | string | boolean | null | undefined, isInteger: boolean): string {
  if (typeof value === "string") return "builtins.str";
  if (typeof value === "boolean") return "builtins.bool";
  if (typeof value === "number") return isInteger ? "builtins.int" : "builtins.float";
  return "builtins.object";
}
