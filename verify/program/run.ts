import type { Tensor, Tf } from "../layers/layer-kind.ts";
import type { Source } from "../network/network.ts";
import { constant, type Program } from "./compile.ts";

/** What a network says of a batch: tensors that the caller disposes. */
export interface Answer {
  readonly output: Tensor;
  readonly features: Tensor;
}

/** Runs the network on a batch of pictures, and frees every tensor as soon as nobody needs it. */
export function run(tf: Tf, program: Program, pictures: Tensor): Answer {
  const { network, operations } = program;
  const values = new Map<number, Tensor>([[network.input, tf.clone(pictures)]]);
  const readers = countReaders(program);
  const release = (source: Source): void => {
    if (source.kind !== "step") return;
    const left = (readers.get(source.step) ?? 1) - 1;
    readers.set(source.step, left);
    if (left > 0) return;
    values.get(source.step)?.dispose();
    values.delete(source.step);
  };
  for (const { inputs, output, run: compute } of operations) {
    if (output === network.input) continue;
    const result = tf.tidy(() => {
      const given = inputs.map((source) =>
        source.kind === "step" ? knownValue(values, source.step) : constant(tf, source.value),
      );
      const computed = compute(given);
      // Dropout gives its input back: a tensor of its own, so that each value is disposed once.
      return given.includes(computed) ? tf.clone(computed) : computed;
    });
    values.set(output, result);
    for (const source of inputs) release(source);
  }
  const answer = {
    output: tf.clone(knownValue(values, network.output)),
    features: tf.clone(knownValue(values, network.features)),
  };
  for (const value of values.values()) value.dispose();
  return answer;
}

function countReaders({ network, operations }: Program): Map<number, number> {
  const readers = new Map<number, number>();
  const count = (step: number): Map<number, number> => readers.set(step, (readers.get(step) ?? 0) + 1);
  for (const { inputs } of operations) {
    for (const source of inputs) if (source.kind === "step") count(source.step);
  }
  // The caller reads these.
  count(network.output);
  count(network.features);
  return readers;
}

function knownValue(values: ReadonlyMap<number, Tensor>, step: number): Tensor {
  const value = values.get(step);
  if (value === undefined) throw new Error(`step ${step} is read before it is computed`);
  return value;
}
