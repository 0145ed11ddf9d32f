import type { DType } from "../values/pixels.ts";
import type { Value } from "../values/value.ts";

const BYTES = /^(uint8|ubyte|B|u1)$/;
const FLOATS = /^(float(16|32|64|128|_|ing)?|bfloat16|half|single|double|longdouble|[fdeg]|f(2|4|8|16))$/;
const INTEGERS =
  /^(u?int(8|16|32|64|_|c|p)?|u?integer|byte|u?short|u?long|u?longlong|[bhilqHILQ]|[iu][1248])$/;

/** The numbers that a dtype argument names: "uint8", `np.float32`, `tf.float32`, `float`; undefined where it names none of ours. */
export function dtypeOf(value: Value | undefined): DType | undefined {
  if (value?.kind === "constant")
    return typeof value.value === "string" ? dtypeNamed(value.value) : undefined;
  return value?.kind === "api" ? dtypeNamed(value.path.slice(value.path.lastIndexOf(".") + 1)) : undefined;
}

/** `name` as NumPy and TensorFlow write it, with a byte order before it or not: "float32", "<f4". */
function dtypeNamed(name: string): DType | undefined {
  const bare = name.replace(/^[<>=|]/, "");
  if (BYTES.test(bare)) return "uint8";
  if (FLOATS.test(bare)) return "float";
  return INTEGERS.test(bare) ? "integer" : undefined;
}
