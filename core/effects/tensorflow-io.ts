import { constantNumber, NONE, unknown } from "../values/make.ts";
import { dtypeOf } from "./dtype-of.ts";
import { type Effect, type Effects, effect } from "./effect.ts";
import type { EffectTable } from "./library.ts";
import { loadImage } from "./load.ts";
import { each, under } from "./named.ts";

/**
 * `tf.io.decode_jpeg(bytes, channels=3)`: bytes in RGB. `decode_image` can give floats, and then divides by 255;
 * 16-bit pictures are not understood.
 */
function decode(parameters: string): Effect {
  return effect(parameters, (call) => {
    const given = call.arg("dtype");
    const dtype = given ? dtypeOf(given) : "uint8";
    if (dtype !== "uint8" && dtype !== "float")
      return unknown("a picture decoded to a type that is not known");
    const channels = constantNumber(call.arg("channels") ?? NONE) ?? 0;
    const isGrey = channels === 1;
    const shape = { container: "tensor", rank: 3, channels: channels === 0 ? 3 : channels } as const;
    return loadImage(call, { isUnit: dtype === "float", isGrey, shape });
  });
}

const DECODERS: Effects = {
  ...each("decode_jpeg decode_and_crop_jpeg", decode("contents channels ratio")),
  decode_png: decode("contents channels dtype"),
  decode_bmp: decode("contents channels"),
  decode_gif: decode("contents"),
  decode_image: decode("contents channels dtype name expand_animations"),
};

const bytes = effect("filename", () => unknown("the bytes of a file"));
const names = effect("pattern", ({ machine }) => machine.lists.make([], unknown("a file name")));

/** Files, and pictures out of them. */
export const tensorflowIo: EffectTable = {
  effects: {
    ...under(["tensorflow.io", "tensorflow.image"], DECODERS),
    ...each("tensorflow.io.read_file tensorflow.read_file", bytes),
    ...each("tensorflow.io.gfile.glob tensorflow.gfile.Glob tensorflow.io.matching_files", names),
    ...each("tensorflow.io.gfile.listdir tensorflow.gfile.ListDirectory", names),
    ...under("tensorflow.io", {
      decode_raw: effect("input out_type", () => unknown("an array of raw bytes")),
      parse_single_example: effect("serialized features", () => unknown("a record of a TFRecord file")),
      parse_example: effect("serialized features", () => unknown("a record of a TFRecord file")),
      write_file: effect("filename contents", () => NONE),
    }),
  },
};
