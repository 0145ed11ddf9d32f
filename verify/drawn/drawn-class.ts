import {
  chequers,
  crescent,
  cross,
  disc,
  dots,
  type Pattern,
  ring,
  square,
  star,
  stripes,
  triangle,
} from "./patterns.ts";
import type { Random } from "./random.ts";

/** Red, green, blue, 0–255. */
export type Colour = readonly [number, number, number];

/** A kind of picture that a network can learn to tell from the others. */
export interface DrawnClass {
  readonly label: string;
  readonly pattern: Pattern;
  /** One shape somewhere, or a texture from edge to edge. */
  readonly fills: "shape" | "texture";
  readonly colour: (random: Random) => Colour;
  /** How the pattern is turned, in radians. */
  readonly turn: (random: Random) => number;
}

const slightly = (random: Random): number => random.between(-0.25, 0.25);
const anyhow = (random: Random): number => random.between(-Math.PI, Math.PI);

function shape(label: string, pattern: Pattern, colour: DrawnClass["colour"], turn = slightly): DrawnClass {
  return { label, pattern, fills: "shape", colour, turn };
}

function texture(label: string, pattern: Pattern, angle: number): DrawnClass {
  return { label, pattern, fills: "texture", colour: bright, turn: (random) => angle + slightly(random) };
}

function near(red: number, green: number, blue: number): DrawnClass["colour"] {
  const jitter = 25;
  return (random) => [
    red + random.between(-jitter, jitter),
    green + random.between(-jitter, jitter),
    blue + random.between(-jitter, jitter),
  ];
}

function bright(random: Random): Colour {
  return [random.between(0, 255), random.between(0, 255), random.between(0, 255)];
}

/**
 * What the reference networks are trained to tell apart. Several differ by colour alone, as red and blue discs do, so that
 * swapped channels give wrong answers; two by brightness alone, so that a wrong offset does.
 */
export const DRAWN_CLASSES: readonly DrawnClass[] = [
  shape("red disc", disc, near(205, 45, 40)),
  shape("blue disc", disc, near(40, 45, 205)),
  shape("orange square", square, near(225, 140, 35)),
  shape("azure square", square, near(35, 140, 225)),
  shape("green triangle", triangle, near(45, 165, 50)),
  shape("yellow ring", ring, near(220, 215, 45)),
  shape("cyan ring", ring, near(45, 215, 220)),
  shape("dark cross", cross, near(30, 30, 30)),
  shape("pale cross", cross, near(225, 225, 225)),
  texture("upright stripes", stripes, 0),
  texture("level stripes", stripes, Math.PI / 2),
  texture("chequers", chequers, 0),
];

/** What the reference networks never saw: the new task of the experiment. */
export const NEW_CLASSES: readonly DrawnClass[] = [
  shape("red star", star, near(205, 45, 40), anyhow),
  shape("blue star", star, near(40, 45, 205), anyhow),
  shape("orange crescent", crescent, near(225, 140, 35), anyhow),
  shape("azure crescent", crescent, near(35, 140, 225), anyhow),
  texture("slanted stripes", stripes, Math.PI / 4),
  texture("dots", dots, Math.PI / 4),
];
