import type { ClassValue, Value } from "../values/value.ts";
import type { Machine } from "./machine.ts";

/** `isinstance(value, type)`; undefined where it cannot be told. */
export function isInstance(
  machine: Machine,
  value: Value | undefined,
  type: Value | undefined,
): boolean | undefined {
  if (!value || !type) return undefined;
  if (type.kind === "tuple") {
    const answers = type.items.map((one) => isInstance(machine, value, one));
    return answers.includes(true) ? true : answers.includes(undefined) || type.rest ? undefined : false;
  }
  if (type.kind === "class") return value.kind === "instance" ? derives(value.class, type) : false;
  if (type.kind !== "api") return undefined;
  const names = typesOf(value);
  return names?.includes(type.path) ?? undefined;
}

function derives(from: ClassValue, wanted: ClassValue, depth = 0): boolean | undefined {
  if (from.id === wanted.id) return true;
  if (depth > 10) return undefined;
  const answers = from.bases.map((base) =>
    base.kind === "class" ? derives(base, wanted, depth + 1) : false,
  );
  return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
}

/** All library classes that the value is an instance of, as far as programs ask; undefined where that is not known. */
function typesOf(value: Value): readonly string[] | undefined {
  switch (value.kind) {
    case "constant":
      if (typeof value.value === "string") return ["builtins.str"];
      if (typeof value.value === "boolean") return ["builtins.bool", "builtins.int"];
      if (typeof value.value === "number")
        return [value.isInteger === true ? "builtins.int" : "builtins.float"];
      return [];
    case "list":
      return ["builtins.list", "builtins.set"];
    case "tuple":
      return ["builtins.tuple"];
    case "dict":
      return ["builtins.dict"];
    case "vector":
      return ["numpy.ndarray"];
    case "image":
      return imageTypes[value.container];
    case "stream":
      return [value.type];
    default:
      return undefined;
  }
}

const imageTypes = {
  numpy: ["numpy.ndarray"],
  tensor: ["tensorflow.Tensor"],
  symbolic: ["tensorflow.Tensor", "keras.KerasTensor"],
  pillow: ["PIL.Image.Image", "PIL.Image"],
} as const;
