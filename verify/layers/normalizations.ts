import { BadInput } from "../bad-input.ts";
import type { Layer, Shape } from "../network/model.ts";
import { axisIn, booleanIn, countIn, numberIn, numbersIn, titleOf } from "../network/settings.ts";
import { first, type LayerKind, type Tensor, type Tf, type Variable, type Weights } from "./layer-kind.ts";

/** Keras's `Normalization` divides by at least this. */
const KERAS_EPSILON = 1e-7;

export const normalizations: Readonly<Record<string, LayerKind>> = {
  BatchNormalization: {
    shape: first,
    variables(input, layer) {
      const shape = [alongAxis(input, layer)];
      const states = ["moving_mean", "moving_variance"].map((role) => ({ role, shape, isState: true }));
      return [...affine(layer, shape), ...states];
    },
    run(tf, inputs, layer, weights) {
      const x = first(inputs);
      const { moving_mean: mean, moving_variance: variance } = weights;
      if (mean === undefined || variance === undefined)
        throw new Error("a BatchNormalization without its states");
      const deviation = tf.sqrt(tf.add(variance, numberIn(layer, "epsilon", 1e-3)));
      const align = (values: Tensor): Tensor => aligned(tf, values, x, axisIn(layer, "axis", x.rank - 1));
      return shifted(tf, tf.div(tf.sub(x, align(mean)), align(deviation)), weights, align);
    },
  },
  LayerNormalization: {
    shape: first,
    variables: (input, layer) => affine(layer, [alongAxis(input, layer)]),
    run(tf, inputs, layer, weights) {
      const x = first(inputs);
      const axis = axisIn(layer, "axis", x.rank - 1);
      if (booleanIn(layer, "rms_scaling", false)) {
        throw new BadInput(`${titleOf(layer)}: verify cannot run it with rms_scaling`);
      }
      const centred = tf.sub(x, tf.mean(x, axis, true));
      const variance = tf.mean(tf.square(centred), axis, true);
      const scaled = tf.mul(centred, tf.rsqrt(tf.add(variance, numberIn(layer, "epsilon", 1e-3))));
      return shifted(tf, scaled, weights, (values) => aligned(tf, values, x, axis));
    },
  },
  GroupNormalization: {
    shape: first,
    variables: (input, layer) => affine(layer, [alongAxis(input, layer)]),
    run(tf, inputs, layer, weights) {
      const x = first(inputs);
      const groups = groupsOf(x.shape.slice(1), layer);
      const channels = x.shape.at(-1) ?? 1;
      const split = tf.reshape(x, [x.shape[0] ?? 1, -1, groups, channels / groups]);
      const centred = tf.sub(split, tf.mean(split, [1, 3], true));
      const variance = tf.mean(tf.square(centred), [1, 3], true);
      const scaled = tf.mul(centred, tf.rsqrt(tf.add(variance, numberIn(layer, "epsilon", 1e-3))));
      return shifted(tf, tf.reshape(scaled, x.shape), weights, (values) => values);
    },
  },
  Normalization: {
    shape: first,
    // With `mean` in its config the layer owns nothing; else what `adapt` or a weight file gave it.
    variables(input, layer) {
      if (numbersIn(layer, "mean") !== undefined) return [];
      const shape = [alongAxis(input, layer)];
      return [
        { role: "mean", shape, isState: true },
        { role: "variance", shape, isState: true },
        { role: "count", shape: [], isState: true },
      ];
    },
    run(tf, inputs, layer, weights) {
      const x = first(inputs);
      const mean = weights.mean ?? tf.tensor1d([...(numbersIn(layer, "mean") ?? [0])]);
      const variance = weights.variance ?? tf.tensor1d([...(numbersIn(layer, "variance") ?? [1])]);
      const deviation = tf.maximum(tf.sqrt(variance), KERAS_EPSILON);
      return booleanIn(layer, "invert", false)
        ? tf.add(tf.mul(x, deviation), mean)
        : tf.div(tf.sub(x, mean), deviation);
    },
  },
  LayerScale: {
    shape: first,
    variables: (_input, layer) => [{ role: "gamma", shape: [countIn(layer, "projection_dim")] }],
    run: (tf, inputs, _layer, { gamma }) =>
      gamma === undefined ? first(inputs) : tf.mul(first(inputs), gamma),
  },
};

function affine(layer: Layer, shape: Shape): readonly Variable[] {
  return [
    ...(booleanIn(layer, "scale", true) ? [{ role: "gamma", shape }] : []),
    ...(booleanIn(layer, "center", true) ? [{ role: "beta", shape }] : []),
  ];
}

function shifted(tf: Tf, x: Tensor, { gamma, beta }: Weights, align: (values: Tensor) => Tensor): Tensor {
  const scaled = gamma === undefined ? x : tf.mul(x, align(gamma));
  return beta === undefined ? scaled : tf.add(scaled, align(beta));
}

/** The length of the axis that the layer treats apart. */
function alongAxis(input: Shape, layer: Layer): number {
  return input[axisIn(layer, "axis", input.length) - 1] ?? 1;
}

/** A vector with ones for the axes behind its own, so that it is broadcast along the right one. */
function aligned(tf: Tf, values: Tensor, x: Tensor, axis: number): Tensor {
  const behind = x.rank - 1 - axis;
  return behind === 0 ? values : tf.reshape(values, [-1, ...Array<number>(behind).fill(1)]);
}

function groupsOf(input: Shape, layer: Layer): number {
  const channels = input.at(-1) ?? 1;
  const given = numberIn(layer, "groups", 32);
  const groups = given === -1 ? channels : given;
  if (axisIn(layer, "axis", input.length) === input.length && groups >= 1 && channels % groups === 0)
    return groups;
  throw new BadInput(`${titleOf(layer)}: ${channels} channels cannot be split into ${groups} groups`);
}
