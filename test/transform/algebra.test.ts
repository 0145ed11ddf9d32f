import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compose } from "../../core/transform/compose.ts";
import { inverse } from "../../core/transform/inverse.ts";
import { rangeOf } from "../../core/transform/range.ts";
import { affine, IDENTITY, SWAP, type Transform } from "../../core/transform/transform.ts";
import { apply, expectClose, pixels, transforms } from "./transforms.ts";

function expectSame(a: Transform, b: Transform, relative = 1e-9): void {
  expect(a.order).toBe(b.order);
  expectClose(a.scale, b.scale, relative);
  expectClose(a.offset, b.offset, relative);
}

describe("compose", () => {
  it("is what applying one map after the other is", () => {
    fc.assert(
      fc.property(transforms, transforms, pixels, (outer, inner, pixel) => {
        expectClose(apply(compose(outer, inner), pixel), apply(outer, apply(inner, pixel)));
      }),
    );
  });

  it("is associative", () => {
    fc.assert(
      fc.property(transforms, transforms, transforms, (a, b, c) => {
        expectSame(compose(a, compose(b, c)), compose(compose(a, b), c));
      }),
    );
  });

  it("has IDENTITY as its unit", () => {
    fc.assert(
      fc.property(transforms, (t) => {
        expect(compose(IDENTITY, t)).toEqual(t);
        expect(compose(t, IDENTITY)).toEqual(t);
      }),
    );
  });

  it("undoes a swap by a second one", () => {
    expect(compose(SWAP, SWAP)).toEqual(IDENTITY);
    fc.assert(
      fc.property(transforms, (t) => {
        expect(compose(SWAP, compose(SWAP, t))).toEqual(t);
        expect(compose(SWAP, t).order).not.toBe(t.order);
      }),
    );
  });
});

describe("inverse", () => {
  it("undoes the map from either side", () => {
    fc.assert(
      fc.property(transforms, pixels, (t, pixel) => {
        const back = inverse(t);
        if (!back) throw new Error("none of these maps loses a colour");
        expectClose(apply(back, apply(t, pixel)), pixel, 1e-6);
        expectClose(apply(t, apply(back, pixel)), pixel, 1e-6);
      }),
    );
  });

  it("does not exist where a colour is lost", () => {
    expect(inverse(affine([1, 0, 1]))).toBeUndefined();
    expect(inverse(affine(Number.POSITIVE_INFINITY))).toBeUndefined();
  });
});

describe("rangeOf", () => {
  it("holds what arrives of every pixel, and no more", () => {
    fc.assert(
      fc.property(transforms, pixels, (t, pixel) => {
        const { low, high, min, max } = rangeOf(t);
        apply(t, pixel).forEach((value, c) => {
          expect(value).toBeGreaterThanOrEqual((low[c] ?? 0) - 1e-9);
          expect(value).toBeLessThanOrEqual((high[c] ?? 0) + 1e-9);
        });
        const corners = [apply(t, [0, 0, 0]), apply(t, [255, 255, 255])].flat();
        expect(min).toBe(Math.min(...corners));
        expect(max).toBe(Math.max(...corners));
      }),
    );
  });
});
