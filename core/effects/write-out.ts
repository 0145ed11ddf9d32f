import { isNone } from "../values/make.ts";
import type { Pixels } from "../values/pixels.ts";
import type { ImageValue, Value } from "../values/value.ts";
import { castPixels } from "./cast.ts";
import { dtypeOf } from "./dtype-of.ts";
import type { EffectCall } from "./effect.ts";

/** Into the array that `out=` names, or into a new one; of the type that `dtype=` names. */
export function writeOut(call: EffectCall, image: ImageValue, change: (pixels: Pixels) => Pixels): Value {
  const [out, dtype] = [call.arg("out"), call.arg("dtype")];
  const whole = (pixels: Pixels): Pixels =>
    dtype && !isNone(dtype) ? castPixels(change(pixels), dtypeOf(dtype)) : change(pixels);
  if (out?.kind !== "image") return call.machine.images.map(image, whole);
  if (out.address === image.address) {
    call.machine.images.change(out, whole);
    return out;
  }
  const [first] = call.machine.images.read(image);
  call.machine.images.change(out, (pixels) =>
    first ? { ...whole(first.content), dtype: pixels.dtype } : pixels,
  );
  return out;
}
