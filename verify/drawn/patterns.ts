/** Whether a point belongs to a pattern. Shapes fill the circle of radius 1 around 0; textures go on for ever. */
export type Pattern = (x: number, y: number) => boolean;

export const disc: Pattern = (x, y) => x * x + y * y < 1;

export const square: Pattern = (x, y) => Math.abs(x) < 0.8 && Math.abs(y) < 0.8;

export const triangle: Pattern = (x, y) => y < 0.6 && Math.abs(x) * 1.7 < y + 1;

export const ring: Pattern = (x, y) => {
  const radius = Math.hypot(x, y);
  return radius < 1 && radius > 0.58;
};

export const cross: Pattern = (x, y) =>
  Math.max(Math.abs(x), Math.abs(y)) < 1 && Math.min(Math.abs(x), Math.abs(y)) < 0.28;

export const star: Pattern = (x, y) => {
  const angle = Math.atan2(y, x);
  return Math.hypot(x, y) < 0.68 + 0.34 * Math.cos(5 * angle);
};

export const crescent: Pattern = (x, y) => disc(x, y) && Math.hypot(x - 0.5, y) > 0.8;

/** Bands of width 1/2, seen `across` their direction. */
export const stripes: Pattern = (x) => x - Math.floor(x) < 0.5;

export const chequers: Pattern = (x, y) => stripes(x, 0) !== stripes(y, 0);

export const dots: Pattern = (x, y) => Math.hypot(x - Math.floor(x) - 0.5, y - Math.floor(y) - 0.5) < 0.3;
