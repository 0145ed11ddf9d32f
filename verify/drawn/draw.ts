import type { Colour, DrawnClass } from "./drawn-class.ts";
import { disc, type Pattern } from "./patterns.ts";
import { createRandom, type Random } from "./random.ts";

/** Pixels of a picture, row by row, red, green and blue of each, 0–255. */
export interface DrawnPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

interface Layer {
  readonly holds: Pattern;
  readonly colour: Colour;
}

/** How far the pixels of one surface differ from each other, as grain in a photograph. */
const GRAIN = 14;

/** Draws a square picture of the class: background, small things that are not the matter, and the matter itself. */
export function draw(drawnClass: DrawnClass, seed: number, size: number): DrawnPicture {
  const random = createRandom(seed);
  const light = random.between(0.7, 1.1);
  const backdrop = backdropOf(random);
  const layers = [...clutter(random), matter(drawnClass, random)];
  const data = new Uint8Array(size * size * 3);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const [red, green, blue] = colourAt(layers, backdrop, column / size, row / size, 0.5 / size);
      const at = (row * size + column) * 3;
      data[at] = level(red * light + random.between(-GRAIN, GRAIN));
      data[at + 1] = level(green * light + random.between(-GRAIN, GRAIN));
      data[at + 2] = level(blue * light + random.between(-GRAIN, GRAIN));
    }
  }
  return { width: size, height: size, data };
}

type Backdrop = (x: number, y: number) => Colour;

/** A greyish colour that changes slowly from one side to the other. */
function backdropOf(random: Random): Backdrop {
  const grey = random.between(70, 185);
  const tint: Colour = [random.between(-30, 30), random.between(-30, 30), random.between(-30, 30)];
  const slope = [random.between(-40, 40), random.between(-40, 40)] as const;
  return (x, y) => {
    const base = grey + slope[0] * (x - 0.5) + slope[1] * (y - 0.5);
    return [base + tint[0], base + tint[1], base + tint[2]];
  };
}

/** Small spots of any colour, so that the mean colour of a picture says little. */
function clutter(random: Random): readonly Layer[] {
  const count = Math.floor(random.between(1, 4));
  return Array.from({ length: count }, () => ({
    holds: placed(disc, random.next(), random.next(), random.between(0.04, 0.1), 0),
    colour: [random.between(0, 255), random.between(0, 255), random.between(0, 255)],
  }));
}

function matter({ pattern, fills, colour, turn }: DrawnClass, random: Random): Layer {
  const radius = fills === "shape" ? random.between(0.2, 0.38) : random.between(0.16, 0.3);
  const [x, y] = [random.between(0.35, 0.65), random.between(0.35, 0.65)];
  return { holds: placed(pattern, x, y, radius, turn(random)), colour: colour(random) };
}

/** The pattern moved, made larger and turned. */
function placed(pattern: Pattern, x: number, y: number, radius: number, angle: number): Pattern {
  const [cosine, sine] = [Math.cos(angle) / radius, Math.sin(angle) / radius];
  return (px, py) => pattern((px - x) * cosine + (py - y) * sine, (py - y) * cosine - (px - x) * sine);
}

/** Each pixel is looked at in four places, so that edges are smooth. */
function colourAt(layers: readonly Layer[], backdrop: Backdrop, x: number, y: number, half: number): Colour {
  let [red, green, blue] = backdrop(x, y);
  for (const { holds, colour } of layers) {
    const share =
      (Number(holds(x, y)) +
        Number(holds(x + half, y)) +
        Number(holds(x, y + half)) +
        Number(holds(x + half, y + half))) /
      4;
    red += (colour[0] - red) * share;
    green += (colour[1] - green) * share;
    blue += (colour[2] - blue) * share;
  }
  return [red, green, blue];
}

function level(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)));
}
