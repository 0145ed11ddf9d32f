import type { ChannelOrder } from "../../core/transform/transform.ts";
import type { Share } from "../probe/wilson.ts";
import type { Histogram } from "../result/histogram.ts";
import { html, type Markup } from "./markup.ts";
import { numberWords } from "./number-words.ts";
import { coloursOf } from "./ruler.ts";
import { percent } from "./words.ts";

const WIDTH = 240;
const HEIGHT = 72;

/** A line for each channel in its colour, on an axis that both ways share. `arrives` says what it shows, in words. */
export function histogramPlot(histogram: Histogram, order: ChannelOrder, arrives: string): Markup {
  const { low, high, channels } = histogram;
  const colours = coloursOf(order);
  const label = `Histogram of the values that arrive, on an axis from ${numberWords(low)} to ${numberWords(high)}: ${arrives}.`;
  const lines = channels.map((bins, at) => html`<path class="channel ${colours[at]}" d="${outline(bins)}"/>`);
  const zero = low < 0 && high > 0 ? ((0 - low) / (high - low)) * WIDTH : undefined;
  return html`<svg class="histogram" viewBox="0 0 ${WIDTH} ${HEIGHT + 14}" role="img" aria-label="${label}">
${lines}<path class="ground" d="M0 ${HEIGHT}H${WIDTH}"/>
<g class="numbers"><text y="${HEIGHT + 12}">${numberWords(low)}</text>${
    zero !== undefined && zero > 40 && zero < WIDTH - 40
      ? html`<text x="${zero.toFixed(0)}" y="${HEIGHT + 12}" text-anchor="middle">0</text>`
      : undefined
  }<text x="${WIDTH}" y="${HEIGHT + 12}" text-anchor="end">${numberWords(high)}</text></g></svg>`;
}

/** Square roots, so that a spike does not flatten the rest. */
function outline(bins: readonly number[]): string {
  const step = WIDTH / bins.length;
  const most = 0.5;
  const points = bins.map((share, at) => {
    const y = HEIGHT * (1 - Math.min(1, Math.sqrt(share / most)));
    return `H${(at * step).toFixed(1)}V${y.toFixed(1)}H${((at + 1) * step).toFixed(1)}`;
  });
  return `M0 ${HEIGHT}${points.join("")}V${HEIGHT}Z`;
}

/** An accuracy with its interval, on an axis from 0 to 1, where guessing is marked. */
export function sharePlot(
  { accuracy, interval: [low, high] }: Share,
  guessing: number,
  name: string,
): Markup {
  const x = (share: number): string => (share * WIDTH).toFixed(1);
  const label = `${name}: ${percent(accuracy)}, 95 % interval ${percent(low)} to ${percent(high)}; guessing gives ${percent(guessing)}.`;
  return html`<svg class="share" viewBox="0 -2 ${WIDTH} 20" role="img" aria-label="${label}" preserveAspectRatio="none">
<rect class="track" width="${WIDTH}" height="16" rx="3"/><rect class="bar" width="${x(accuracy)}" height="16" rx="3"/>
<path class="guessing" d="M${x(guessing)} -2V18"/><path class="interval" d="M${x(low)} 8H${x(high)}M${x(low)} 4V12M${x(high)} 4V12"/></svg>`;
}
