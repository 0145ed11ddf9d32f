import { BadInput } from "../bad-input.ts";
import type { Layer } from "../network/model.ts";
import { titleOf } from "../network/settings.ts";
import type { Tensor, Tf } from "./layer-kind.ts";

type Activation = (tf: Tf, x: Tensor) => Tensor;

/** Keras 3's `hard_sigmoid` is `relu6(x + 3) / 6`; Keras 2 had `clip(0.2 x + 0.5, 0, 1)` under the same name. */
const hardSigmoid: Activation = (tf, x) => tf.mul(tf.relu6(tf.add(x, 3)), 1 / 6);
const silu: Activation = (tf, x) => tf.mul(x, tf.sigmoid(x));
const hardSilu: Activation = (tf, x) => tf.mul(x, hardSigmoid(tf, x));
const gelu: Activation = (tf, x) => tf.mul(tf.mul(x, 0.5), tf.add(tf.erf(tf.mul(x, Math.SQRT1_2)), 1));

const activations: Readonly<Record<string, Activation>> = {
  linear: (_tf, x) => x,
  relu: (tf, x) => tf.relu(x),
  relu6: (tf, x) => tf.relu6(x),
  leaky_relu: (tf, x) => tf.leakyRelu(x, 0.2),
  elu: (tf, x) => tf.elu(x),
  celu: (tf, x) => tf.elu(x),
  selu: (tf, x) => tf.selu(x),
  sigmoid: (tf, x) => tf.sigmoid(x),
  log_sigmoid: (tf, x) => tf.neg(tf.softplus(tf.neg(x))),
  hard_sigmoid: hardSigmoid,
  keras2_hard_sigmoid: (tf, x) => tf.clipByValue(tf.add(tf.mul(x, 0.2), 0.5), 0, 1),
  tanh: (tf, x) => tf.tanh(x),
  hard_tanh: (tf, x) => tf.clipByValue(x, -1, 1),
  softmax: (tf, x) => tf.softmax(x),
  log_softmax: (tf, x) => tf.log(tf.softmax(x)),
  softplus: (tf, x) => tf.softplus(x),
  softsign: (tf, x) => tf.div(x, tf.add(tf.abs(x), 1)),
  silu,
  swish: silu,
  hard_silu: hardSilu,
  hard_swish: hardSilu,
  gelu,
  gelu_tanh: (tf, x) => {
    const inner = tf.mul(tf.add(x, tf.mul(tf.mul(tf.square(x), x), 0.044715)), Math.sqrt(2 / Math.PI));
    return tf.mul(tf.mul(x, 0.5), tf.add(tf.tanh(inner), 1));
  },
  mish: (tf, x) => tf.mul(x, tf.tanh(tf.softplus(x))),
  exponential: (tf, x) => tf.exp(x),
};

/** The activation that a layer names: `"relu"`, or `{"class_name": "ReLU"}`; "linear" when it names none. */
export function activationOf(layer: Layer, key = "activation"): string {
  const given = layer.config[key] ?? "linear";
  const name = typeof given === "string" ? given : nameIn(given);
  const snake = name?.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toLowerCase();
  if (snake !== undefined && Object.hasOwn(activations, snake)) return snake;
  throw new BadInput(`${titleOf(layer)}: verify does not know the activation ${JSON.stringify(given)}`);
}

export function activate(tf: Tf, x: Tensor, name: string): Tensor {
  const activation = activations[name];
  if (activation === undefined) throw new Error(`no activation ${name}`);
  return activation(tf, x);
}

/** `{"class_name": "function", "config": "relu6"}` and `{"class_name": "ReLU", …}`. */
function nameIn(given: unknown): string | undefined {
  if (typeof given !== "object" || given === null) return undefined;
  if ("config" in given && typeof given.config === "string") return given.config;
  if (!("class_name" in given) || typeof given.class_name !== "string") return undefined;
  return given.class_name.replace("ReLU6", "relu6").replace("ReLU", "relu").replace("ELU", "elu");
}
