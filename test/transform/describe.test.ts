import fc from "fast-check";
import { expect, it, describe as suite } from "vitest";
import { bgrMinus, CAFFE, RAW, standardize, TF, TORCH, UNIT } from "../../core/models/conventions.ts";
import { VGGFACE_1, VGGFACE_2 } from "../../core/models/keras-vggface.ts";
import { compose } from "../../core/transform/compose.ts";
import { describe, describeRange } from "../../core/transform/describe.ts";
import { isEquivalent, largestDifference } from "../../core/transform/equal.ts";
import { affine, SWAP, type Transform } from "../../core/transform/transform.ts";
import { readWords } from "./read-words.ts";
import { transforms } from "./transforms.ts";

const WORDS: readonly (readonly [Transform, string])[] = [
  [RAW, "RGB 0–255"],
  [SWAP, "BGR 0–255"],
  [UNIT, "RGB/255, range 0…1"],
  [compose(UNIT, UNIT), "RGB/65025, range 0…0.00392"],
  [compose(affine(255), UNIT), "RGB 0–255"],
  [affine(255), "RGB·255, range 0…65025"],
  [affine(1 / 256), "RGB/256, range 0…0.996"],
  [compose(SWAP, UNIT), "BGR/255, range 0…1"],
  [TF, "RGB/127.5 − 1, range −1…1"],
  [affine(1 / 128, -1), "RGB/128 − 1, range −1…0.992"],
  [compose(affine(2), UNIT), "RGB/127.5, range 0…2"],
  [compose(affine(1, -0.5), UNIT), "RGB/255 − 0.5, range −0.5…0.5"],
  [affine(1, -127.5), "RGB − 127.5, range −128…128"],
  [affine(1, 10), "RGB + 10, range 10…265"],
  [CAFFE, "BGR minus [103.94, 116.78, 123.68], range −124…151"],
  [affine(1, [-123.68, -116.779, -103.939]), "RGB minus [123.68, 116.78, 103.94], range −124…151"],
  [VGGFACE_1, "BGR minus [93.59, 104.76, 129.19], range −129…161"],
  [VGGFACE_2, "BGR minus [91.5, 103.88, 131.09], range −131…164"],
  [compose(UNIT, CAFFE), "BGR/255 − [0.4076, 0.458, 0.485], range −0.485…0.592"],
  [TORCH, "(RGB/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225], range −2.12…2.64"],
  [
    compose(TORCH, UNIT),
    "RGB·[0.000067156, 0.000068655, 0.00006835] + [−2.117904, −2.035714, −1.804444], range −2.118…−1.787",
  ],
  [affine(-1, 255), "RGB·[−1, −1, −1] + [255, 255, 255], range 0…255"],
  [affine(0), "RGB·[0, 0, 0] + [0, 0, 0], range 0…0"],
];

suite("describe", () => {
  it.each(WORDS)("says %j so", (transform, words) => {
    expect(describe(transform)).toBe(words);
  });

  it("names no colour where the order is not known", () => {
    expect(describe(RAW, false)).toBe("pixels 0–255");
    expect(describe(UNIT, false)).toBe("pixels/255, range 0…1");
    expect(describe(TF, false)).toBe("pixels/127.5 − 1, range −1…1");
    expect(describe(TORCH, false)).toBe(
      "(pixels/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225], range −2.12…2.64",
    );
    fc.assert(fc.property(transforms, (t) => !/RGB|BGR/.test(describe(t, false))));
  });

  it("says what is true of every map, far within what makes a difference", () => {
    fc.assert(
      fc.property(transforms, (t) => {
        const read = readWords(describe(t));
        expect(read.order).toBe(t.order);
        expect(largestDifference(read, t)).toBeLessThan(0.001);
      }),
      { numRuns: 500 },
    );
  });

  it("has other words for maps that are not equivalent", () => {
    fc.assert(
      fc.property(transforms, transforms, (a, b) => {
        if (!isEquivalent(a, b)) expect(describe(a)).not.toBe(describe(b));
      }),
    );
    const steps = [
      RAW,
      SWAP,
      UNIT,
      TF,
      TORCH,
      CAFFE,
      bgrMinus([104, 117, 150]),
      standardize([0.5, 0.5, 0.5], [0.2, 0.2, 0.2]),
    ];
    const twice = steps.flatMap((outer) => steps.map((inner) => compose(outer, inner)));
    for (const a of twice) {
      for (const b of twice) if (!isEquivalent(a, b)) expect(describe(a)).not.toBe(describe(b));
    }
  });
});

suite("describeRange", () => {
  it("rounds to what can be told apart", () => {
    expect(describeRange(CAFFE)).toBe("−124…151");
    expect(describeRange(TORCH)).toBe("−2.12…2.64");
    expect(describeRange(RAW)).toBe("0…255");
    expect(describeRange(TF)).toBe("−1…1");
  });
});
