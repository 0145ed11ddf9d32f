import fc from "fast-check";
import { expect } from "vitest";
import type { Transform, Triple } from "../../core/transform/transform.ts";

const scales = fc.oneof(
  fc.constantFrom(1, 255, 1 / 255, 1 / 127.5, 1 / 128, 2, -1, 0.5),
  fc.double({ min: 0.001, max: 4, noNaN: true }),
  fc.double({ min: -4, max: -0.001, noNaN: true }),
);
const offsets = fc.oneof(
  fc.constantFrom(0, 1, -1, 0.5, -103.939),
  fc.double({ min: -300, max: 300, noNaN: true }).map((value) => value + 0), // no −0
);

function triples(one: fc.Arbitrary<number>): fc.Arbitrary<Triple> {
  return fc.oneof(
    one.map((value): Triple => [value, value, value]),
    fc.tuple(one, one, one),
  );
}

/** Maps that lose no colour. */
export const transforms: fc.Arbitrary<Transform> = fc.record({
  order: fc.constantFrom("rgb" as const, "bgr" as const),
  scale: triples(scales),
  offset: triples(offsets),
});

export const pixels: fc.Arbitrary<Triple> = fc.tuple(
  fc.integer({ min: 0, max: 255 }),
  fc.integer({ min: 0, max: 255 }),
  fc.integer({ min: 0, max: 255 }),
);

/** What arrives of one raw pixel, by the definition of a Transform. */
export function apply({ order, scale, offset }: Transform, [r, g, b]: Triple): Triple {
  const [x, y, z] = order === "rgb" ? [r, g, b] : [b, g, r];
  return [scale[0] * x + offset[0], scale[1] * y + offset[1], scale[2] * z + offset[2]];
}

export function expectClose(actual: readonly number[], expected: readonly number[], relative = 1e-9): void {
  const size = Math.max(1, ...expected.map(Math.abs));
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, i) => {
    expect(Math.abs(value - (expected[i] ?? Number.NaN))).toBeLessThanOrEqual(relative * size);
  });
}
