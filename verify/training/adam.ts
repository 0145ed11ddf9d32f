/** Adam's constants, as everyone uses them. */
const MEAN_DECAY = 0.9;
const SQUARE_DECAY = 0.999;
const EPSILON = 1e-7;

/** Kingma and Ba's Adam: the function returned moves the parameters, in place, against their changes. */
export function adam(
  parameters: readonly Float32Array[],
): (changes: readonly Float32Array[], rate: number) => void {
  const means = parameters.map(({ length }) => new Float32Array(length));
  const squares = parameters.map(({ length }) => new Float32Array(length));
  let steps = 0;
  return (changes, rate) => {
    steps++;
    const corrected = (rate * Math.sqrt(1 - SQUARE_DECAY ** steps)) / (1 - MEAN_DECAY ** steps);
    for (const [at, values] of parameters.entries()) {
      const [mean, square, change] = [means[at], squares[at], changes[at]];
      if (mean === undefined || square === undefined || change === undefined)
        throw new Error("a parameter without a change");
      for (let i = 0; i < values.length; i++) {
        const by = change[i] ?? 0;
        const m = MEAN_DECAY * (mean[i] ?? 0) + (1 - MEAN_DECAY) * by;
        const s = SQUARE_DECAY * (square[i] ?? 0) + (1 - SQUARE_DECAY) * by * by;
        mean[i] = m;
        square[i] = s;
        values[i] = (values[i] ?? 0) - (corrected * m) / (Math.sqrt(s) + EPSILON);
      }
    }
  };
}
