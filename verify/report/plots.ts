import type { ChannelOrder } from "../../core/transform/transform.ts";
import type { Share } from "../probe/wilson.ts";
import type { Histogram } from "../result/histogram.ts";
import { html, type Markup } from "./markup.ts";
import { percent } from "./words.ts";

const WIDTH = 240;
const HEIGHT = 72;

/** A line for each channel in its colour, on an axis that both ways share. `arrives` says what it shows, in words. */
export function histogramPlot(histogram: Histogram, order: ChannelOrder, arrives: string): Markup {
  const { low, high, channels } = histogram;
  const colours = order === "rgb" ? ["red", "green", "blue"] : ["blue", "green", "red"];
  const label = `Histogram of the values that arrive, on an axis from ${number(low)} to ${number(high)}: ${arrives}.`;
  const lines = channels.map((bins, at) => {
    const colour = `stroke: var(--${colours[at]}); fill: var(--${colours[at]})`;
    return html`<path d="${outline(bins)}" style="${colour}" fill-opacity=".16" stroke-width="1.25" vector-effect="non-scaling-stroke"/>`;
  });
  const zero = low < 0 && high > 0 ? ((0 - low) / (high - low)) * WIDTH : undefined;
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT + 14}" role="img" aria-label="${label}">
${lines}<path d="M0 ${HEIGHT}H${WIDTH}" style="stroke: var(--line)" stroke-width="2"/>
<g style="fill: var(--quiet)" font-size="10"><text y="${HEIGHT + 12}">${number(low)}</text>${
    zero !== undefined && zero > 40 && zero < WIDTH - 40
      ? html`<text x="${zero.toFixed(0)}" y="${HEIGHT + 12}" text-anchor="middle">0</text>`
      : undefined
  }<text x="${WIDTH}" y="${HEIGHT + 12}" text-anchor="end">${number(high)}</text></g></svg>`;
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
  return html`<svg viewBox="0 -2 ${WIDTH} 20" role="img" aria-label="${label}" preserveAspectRatio="none">
<rect width="${WIDTH}" height="16" rx="3" style="fill: var(--line)" opacity=".5"/><rect width="${x(accuracy)}" height="16" rx="3" style="fill: var(--bar)"/>
<path d="M${x(guessing)} -2V18" style="stroke: var(--ink)" stroke-dasharray="2 2"/><path d="M${x(low)} 8H${x(high)}M${x(low)} 4V12M${x(high)} 4V12" style="stroke: var(--ink)" stroke-width="1.5"/></svg>`;
}

function number(value: number): string {
  const size = Math.abs(value);
  return (size >= 20 ? value.toFixed(0) : size >= 2 ? value.toFixed(1) : value.toFixed(2))
    .replace(/^-/, "−")
    .replace(/\.0+$/, "");
}
