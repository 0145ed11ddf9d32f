import { beforeAll, describe, expect, it } from "vitest";
import { openWasm } from "../../../verify/backend/wasm.ts";
import { createRandom } from "../../../verify/drawn/random.ts";
import type { Tf } from "../../../verify/layers/layer-kind.ts";
import { gradientOf } from "../../../verify/training/gradient.ts";
import type { Batch } from "../../../verify/training/labelled-pictures.ts";
import { createSmallNetwork, networkOf, parametersOf } from "../../../verify/training/small-network.ts";

let tf: Tf;
beforeAll(async () => {
  tf = await openWasm();
});

function batch(size: number): Batch {
  const random = createRandom(3);
  const pixels = Float32Array.from({ length: 2 * size * size * 3 }, () => random.between(-1, 1));
  return { pixels, shape: [2, size, size, 3], labels: [0, 2] };
}

describe("gradientOf", () => {
  it.each([16, 32])(
    "is the slope of the loss at %i pixels",
    (size) => {
      const parameters = parametersOf(createSmallNetwork(3, 5));
      const { changes } = gradientOf(tf, networkOf(parameters), batch(size));
      const random = createRandom(9);
      for (const [at, { data }] of parameters.entries()) {
        const direction = data.map(() => random.between(-1, 1) / Math.sqrt(data.length));
        const lossAt = (step: number): number => {
          const moved = data.map((value, i) => value + step * (direction[i] ?? 0));
          const others = parameters.map((one, index) =>
            index === at ? { shape: one.shape, data: moved } : one,
          );
          return gradientOf(tf, networkOf(others), batch(size)).loss;
        };
        const slope = (lossAt(2e-3) - lossAt(-2e-3)) / 4e-3;
        const told = direction.reduce((sum, d, i) => sum + d * (changes[at]?.[i] ?? Number.NaN), 0);
        expect(Math.abs(told - slope), `parameter ${at}: ${told} for ${slope}`).toBeLessThan(
          2e-4 + 0.02 * Math.abs(slope),
        );
      }
    },
    30_000,
  );

  it("leaves nothing in TensorFlow.js's memory", () => {
    const before = tf.memory().numTensors;
    gradientOf(tf, createSmallNetwork(3, 5), batch(16));
    expect(tf.memory().numTensors).toBe(before);
  });
});
