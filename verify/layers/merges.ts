import { BadInput } from "../bad-input.ts";
import type { Layer, Shape } from "../network/model.ts";
import { axisIn, numberIn, titleOf } from "../network/settings.ts";
import { first, type LayerKind, type Tensor, type Tf } from "./layer-kind.ts";
import { tell } from "./windows.ts";

type Binary = (tf: Tf, a: Tensor, b: Tensor) => Tensor;

/** Layers and operations that make one tensor of several; `x + 1` is an Add of a tensor and a constant. */
export const merges: Readonly<Record<string, LayerKind>> = {
  Add: merge((tf, a, b) => tf.add(a, b)),
  Subtract: merge((tf, a, b) => tf.sub(a, b)),
  Multiply: merge((tf, a, b) => tf.mul(a, b)),
  Divide: merge((tf, a, b) => tf.div(a, b)),
  Maximum: merge((tf, a, b) => tf.maximum(a, b)),
  Minimum: merge((tf, a, b) => tf.minimum(a, b)),
  Power: merge((tf, a, b) => tf.pow(a, b)),
  Average: {
    shape: broadcast,
    run: (tf, inputs) =>
      tf.div(
        inputs.reduce((sum, x) => tf.add(sum, x)),
        inputs.length,
      ),
  },
  Concatenate: {
    shape(inputs, layer) {
      const axis = axisIn(layer, "axis", first(inputs).length) - 1;
      const differs = inputs.find(
        (one) =>
          one.length !== first(inputs).length || one.some((n, i) => i !== axis && n !== first(inputs)[i]),
      );
      if (differs) throw misfit(layer, first(inputs), differs);
      const length = inputs.reduce((sum, one) => sum + (one[axis] ?? 0), 0);
      return first(inputs).map((n, i) => (i === axis ? length : n));
    },
    run: (tf, inputs, layer) => tf.concat([...inputs], axisIn(layer, "axis", first(inputs).rank - 1)),
  },
  Stack: {
    shape(inputs, layer) {
      const differs = inputs.find((one) => tell(one) !== tell(first(inputs)));
      if (differs) throw misfit(layer, first(inputs), differs);
      const shape = [...first(inputs)];
      shape.splice(axisIn(layer, "axis", shape.length + 1) - 1, 0, inputs.length);
      return shape;
    },
    run: (tf, inputs, layer) => tf.stack([...inputs], axisIn(layer, "axis", first(inputs).rank)),
  },
  /** `inputs[0] + inputs[1] * scale`, of InceptionResNetV2. */
  CustomScaleLayer: {
    shape: broadcast,
    run(tf, inputs, layer) {
      const [x, residual = first(inputs)] = inputs;
      const scaled = tf.mul(residual, numberIn(layer, "scale", 1));
      return x === undefined ? scaled : tf.add(x, scaled);
    },
  },
};

function merge(join: Binary): LayerKind {
  return { shape: broadcast, run: (tf, inputs) => inputs.reduce((a, b) => join(tf, a, b)) };
}

/** The shape that NumPy's broadcasting gives, without the batch. */
function broadcast(inputs: readonly Shape[], layer: Layer): Shape {
  return inputs.reduce((a, b) => {
    const rank = Math.max(a.length, b.length);
    return Array.from({ length: rank }, (_, i) => {
      const m = a[i - rank + a.length] ?? 1;
      const n = b[i - rank + b.length] ?? 1;
      if (m !== n && m !== 1 && n !== 1) throw misfit(layer, a, b);
      return m === 1 ? n : m;
    });
  });
}

function misfit(layer: Layer, a: Shape, b: Shape): BadInput {
  return new BadInput(`${titleOf(layer)} cannot join ${tell(a)} and ${tell(b)}`);
}
