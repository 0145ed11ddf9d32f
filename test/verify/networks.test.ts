import { beforeAll, describe, expect, test } from "vitest";
import { openWasm } from "../../verify/backend/wasm.ts";
import type { Tf } from "../../verify/layers/layer-kind.ts";
import { goldens, parityOf } from "./parity.ts";

let tf: Tf;
beforeAll(async () => {
  tf = await openWasm();
});

/** Small ones of most families; `npm run parity` runs all 40, in every variant. */
const small: readonly (readonly [network: string, variants: readonly string[]])[] = [
  ["DenseNet121", ["notop"]],
  ["EfficientNetB0", ["notop_imagenet_graph", "notop_odd", "notop_odd_unknown_size"]],
  ["EfficientNetV2B0", ["notop"]],
  ["MobileNet", ["top"]],
  ["MobileNetV2", ["notop"]],
  ["MobileNetV3Small", ["top_unknown_size", "notop_odd"]],
  ["NASNetMobile", ["notop"]],
];

describe.each(small)("%s", (network, variants) => {
  test.each(variants)(
    "%s answers as Keras does",
    async (variant) => {
      const parity = await parityOf(tf, network, variant);
      expect(parity.areWeightsSame).toBe(true);
      expect(parity.difference).toBeLessThan(1e-3);
      expect(parity.isSameOrder).toBe(true);
    },
    60_000,
  );
});

test("there is a golden for each of the 40 networks", () => {
  expect(Object.keys(goldens)).toHaveLength(40);
});
