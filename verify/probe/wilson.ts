/** The 97.5th percentile of the normal distribution: an interval that holds 95 %. */
const Z = 1.959963984540054;

/** A share with the interval that holds the true one 95 times in 100 (Wilson's score interval). */
export interface Share {
  readonly accuracy: number;
  readonly interval: readonly [number, number];
}

export function shareOf(right: number, of: number): Share {
  if (of === 0) return { accuracy: 0, interval: [0, 1] };
  const p = right / of;
  const spread = 1 + Z ** 2 / of;
  const centre = (p + Z ** 2 / (2 * of)) / spread;
  const half = (Z / spread) * Math.sqrt((p * (1 - p)) / of + Z ** 2 / (4 * of ** 2));
  // At 0 and 1 rounding would leave a hair outside.
  return { accuracy: p, interval: [right === 0 ? 0 : centre - half, right === of ? 1 : centre + half] };
}
