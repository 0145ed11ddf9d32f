import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CAFFE, RAW, TF, TORCH, UNIT } from "../../core/models/conventions.ts";
import { compose } from "../../core/transform/compose.ts";
import { isEquivalent, isSwapped, largestDifference, TOLERANCE } from "../../core/transform/equal.ts";
import { affine, mapTriple, reverse, SWAP, type Transform } from "../../core/transform/transform.ts";
import { transforms } from "./transforms.ts";

/** The map with its offsets moved by a share of each channel's range. */
function shifted(t: Transform, share: number): Transform {
  return { ...t, offset: mapTriple(t.offset, (o, c) => o + share * 255 * Math.abs(t.scale[c])) };
}

describe("isEquivalent", () => {
  it("holds between a map and itself, and within the tolerance", () => {
    fc.assert(
      fc.property(transforms, fc.double({ min: -1, max: 1, noNaN: true }), (t, share) => {
        expect(largestDifference(t, t)).toBe(0);
        expect(isEquivalent(shifted(t, 0.99 * TOLERANCE * share), t)).toBe(true);
      }),
    );
  });

  it("ends just beyond the tolerance", () => {
    fc.assert(
      fc.property(transforms, fc.constantFrom(-1, 1), (t, sign) => {
        expect(isEquivalent(shifted(t, 1.01 * TOLERANCE * sign), t)).toBe(false);
      }),
    );
  });

  it("takes what people mean to be the same as the same", () => {
    expect(isEquivalent(affine(1 / 256), UNIT)).toBe(true);
    expect(isEquivalent(affine(1 / 128, -1), TF)).toBe(true);
    expect(isEquivalent({ ...SWAP, offset: [-104, -117, -124] }, CAFFE)).toBe(true);
    expect(isEquivalent(compose(affine(2, -1), UNIT), TF)).toBe(true);
  });

  it("tells every two conventions apart, both ways", () => {
    const all = [RAW, UNIT, TF, TORCH, CAFFE, SWAP];
    for (const a of all) for (const b of all) expect(isEquivalent(a, b)).toBe(a === b);
  });

  it("finds a lost colour different from one that is there", () => {
    expect(largestDifference(RAW, affine(0))).toBe(Number.POSITIVE_INFINITY);
    expect(isEquivalent(affine(0, 1), affine(0, 1))).toBe(true);
  });
});

describe("isSwapped", () => {
  it("sees the right numbers on swapped colours, and the right colours at swapped places", () => {
    for (const expected of [RAW, UNIT, TF, TORCH, CAFFE]) {
      expect(isSwapped(compose(expected, SWAP), expected)).toBe(true);
      expect(isSwapped(compose(SWAP, expected), expected)).toBe(true);
      expect(isSwapped(expected, expected)).toBe(false);
    }
  });

  it("is never said of what is equivalent, or otherwise wrong", () => {
    fc.assert(fc.property(transforms, (t) => !isSwapped(t, t)));
    expect(isSwapped(UNIT, TF)).toBe(false);
    expect(isSwapped(compose(SWAP, UNIT), CAFFE)).toBe(false);
  });

  it("is undone by swapping back", () => {
    fc.assert(
      fc.property(transforms, (t) => {
        const moved: Transform = {
          order: t.order === "rgb" ? "bgr" : "rgb",
          scale: reverse(t.scale),
          offset: reverse(t.offset),
        };
        expect(isEquivalent(compose(SWAP, moved), t)).toBe(true);
        expect(isEquivalent(moved, t) || isSwapped(moved, t)).toBe(true);
      }),
    );
  });
});
