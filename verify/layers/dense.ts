import type { Tensor2D } from "@tensorflow/tfjs-core";
import { BadInput } from "../bad-input.ts";
import type { Layer, Shape } from "../network/model.ts";
import { booleanIn, countIn, titleOf } from "../network/settings.ts";
import { activate, activationOf } from "./activations.ts";
import { fusedAs } from "./convolve.ts";
import { first, type LayerKind } from "./layer-kind.ts";

/** `Dense`: over the last axis, whatever the rank. */
export const dense: Readonly<Record<string, LayerKind>> = {
  Dense: {
    shape: (inputs, layer) => [...first(inputs).slice(0, -1), countIn(layer, "units")],
    variables(input, layer) {
      const units = countIn(layer, "units");
      const kernel = { role: "kernel", shape: [lastOf(input, layer), units] };
      return booleanIn(layer, "use_bias", true) ? [kernel, { role: "bias", shape: [units] }] : [kernel];
    },
    run(tf, inputs, layer, { kernel, bias }) {
      const x = first(inputs);
      if (kernel === undefined) throw new Error("a dense layer without its kernel");
      const [into = 1, units = 1] = kernel.shape;
      const activation = activationOf(layer);
      const fused = fusedAs(activation);
      const rows = tf.reshape(x, [-1, into]);
      const y = tf.fused.matMul({
        a: rows as Tensor2D,
        b: kernel as Tensor2D,
        activation: fused ?? "linear",
        ...(bias === undefined ? {} : { bias }),
      });
      const shaped = tf.reshape(y, [...x.shape.slice(0, -1), units]);
      return fused === undefined ? activate(tf, shaped, activation) : shaped;
    },
  },
};

function lastOf(input: Shape, layer: Layer): number {
  const last = input.at(-1);
  if (last !== undefined) return last;
  throw new BadInput(`${titleOf(layer)} needs a vector, but gets one number`);
}
