import { rangeOf } from "../../core/transform/range.ts";
import type { ChannelOrder, Transform } from "../../core/transform/transform.ts";
import { html, type Markup } from "./markup.ts";
import { numberWords } from "./number-words.ts";

/** A map, and whether it is known which colour arrives first. */
export interface Measured {
  readonly map: Transform;
  readonly isOrderKnown: boolean;
}

/** The axis that rulers share. */
export interface Axis {
  readonly low: number;
  readonly high: number;
}

/** From the least value to the greatest of all maps, and 0. */
export function axisOf(maps: readonly Transform[]): Axis {
  const ranges = maps.map(rangeOf);
  const low = Math.min(0, ...ranges.map(({ min }) => min));
  const high = Math.max(0, ...ranges.map(({ max }) => max));
  return high > low ? { low, high } : { low: low - 1, high: high + 1 };
}

const STEP = 7;
const HEIGHT = 3 * STEP;

/** Where the values of each channel lie: a line for each in the order of arrival, in its colour where that is known. */
export function ruler({ map, isOrderKnown }: Measured, axis: Axis, name: string): Markup {
  const { low, high, min, max } = rangeOf(map);
  const colours = isOrderKnown ? coloursOf(map.order) : ["unknown", "unknown", "unknown"];
  const lines = colours.map((colour, channel) => {
    const [from = 0, to = 0] = [low[channel], high[channel]].map((value = 0) => at(value, axis));
    const y = STEP * (channel + 0.5);
    return html`<line class="channel ${colour}" x1="${percents(from)}" x2="${percents(to)}" y1="${y}" y2="${y}"/>`;
  });
  const label = `${name}: from ${numberWords(min)} to ${numberWords(max)}, on a ruler from ${numberWords(axis.low)} to ${numberWords(axis.high)}.`;
  return html`<svg class="ruler" height="${HEIGHT}" role="img" aria-label="${label}"><rect class="track" width="100%" height="${HEIGHT}" rx="3"/>${zeroLine(axis, HEIGHT)}${lines}</svg>`;
}

/** The numbers at the ruler: its ends, and 0 where there is room. */
export function rulerNumbers(axis: Axis): Markup {
  const zero = at(0, axis);
  const middle =
    zero > 0.12 && zero < 0.88
      ? html`<text x="${percents(zero)}" y="11" text-anchor="middle">0</text>`
      : undefined;
  return html`<svg class="ruler numbers" height="14" aria-hidden="true"><text x="0" y="11">${numberWords(axis.low)}</text>${middle}<text x="100%" y="11" text-anchor="end">${numberWords(axis.high)}</text></svg>`;
}

/** The colours in which channels are drawn, the first to arrive first. */
export function coloursOf(order: ChannelOrder): readonly string[] {
  return order === "rgb" ? ["red", "green", "blue"] : ["blue", "green", "red"];
}

function zeroLine(axis: Axis, height: number): Markup {
  const x = percents(at(0, axis));
  return html`<line class="zero" x1="${x}" x2="${x}" y1="0" y2="${height}"/>`;
}

function at(value: number, { low, high }: Axis): number {
  return (value - low) / (high - low);
}

function percents(share: number): string {
  return `${(100 * share).toFixed(2)}%`;
}
