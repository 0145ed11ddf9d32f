import { castPixels } from "../effects/cast.ts";
import type { BinaryOperator } from "../python/syntax.ts";
import type { ImageValue, Value } from "../values/value.ts";
import type { Interpreter } from "./interpreter.ts";

/** `np.zeros((224, 224, 3)) + image`: the image. Undefined where it is no such sum. */
export function sumWithBlank(
  it: Interpreter,
  operator: BinaryOperator,
  left: Value,
  right: Value,
): Value | undefined {
  if (operator !== "+" || left.kind !== "image" || right.kind !== "image") return undefined;
  if (isBlank(it, left)) return it.machine.images.map(right, (pixels) => pixels);
  if (isBlank(it, right)) return it.machine.images.map(left, (pixels) => pixels);
  return undefined;
}

/** `batch[i] += image` where the batch was made with `np.zeros`: it is filled. False where it is no such sum. */
export function fillBlank(it: Interpreter, operator: BinaryOperator, target: Value, value: Value): boolean {
  if (operator !== "+" || target.kind !== "image" || value.kind !== "image") return false;
  const written = it.machine.images.read(value)[0]?.content;
  if (!isBlank(it, target) || !written) return false;
  it.machine.images.change(target, ({ dtype, steps: [made] }) => ({
    ...castPixels(written, dtype, made),
    dtype,
  }));
  return true;
}

function isBlank(it: Interpreter, image: ImageValue): boolean {
  return it.machine.images.read(image).every(({ content }) => content.isBlank === true);
}
