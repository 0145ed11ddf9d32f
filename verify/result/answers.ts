/** A class and how sure the network is of it. */
export interface ClassAnswer {
  readonly index: number;
  readonly label: string;
  readonly probability: number;
}

/** The classes with the greatest probabilities, the greatest first. */
export function top5Of(output: Float32Array, labels: readonly string[]): readonly ClassAnswer[] {
  const probabilities = probabilitiesOf(output);
  return [...probabilities]
    .map((probability, index) => ({ index, label: labels[index] ?? `class ${index}`, probability }))
    .sort((a, b) => b.probability - a.probability || a.index - b.index)
    .slice(0, 5);
}

/** As they are where they are probabilities; one number is that of the second of two classes; logits through a softmax. */
export function probabilitiesOf(output: Float32Array): Float64Array {
  const values = Float64Array.from(output);
  const isShare = values.every((value) => value >= 0 && value <= 1);
  if (values.length === 1) {
    const [value = 0] = values;
    const second = isShare ? value : 1 / (1 + Math.exp(-value));
    return Float64Array.of(1 - second, second);
  }
  const sum = values.reduce((a, b) => a + b, 0);
  if (isShare && Math.abs(sum - 1) < 1e-3) return values;
  const most = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const powers = values.map((value) => Math.exp(value - most));
  const all = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / all);
}

/** How alike two vectors are in direction: 1 the same, 0 nothing in common. Two zeros are the same. */
export function cosineOf(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [product, sizeA, sizeB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0];
    product += x * y;
    sizeA += x * x;
    sizeB += y * y;
  }
  if (sizeA === 0 || sizeB === 0) return sizeA === sizeB ? 1 : 0;
  return Math.max(-1, Math.min(1, product / Math.sqrt(sizeA * sizeB)));
}
