import { describe } from "../../core/transform/describe.ts";
import type { Transform } from "../../core/transform/transform.ts";
import { encodePng } from "../drawn/png.ts";
import { basename } from "../machine/disk.ts";
import type { ClassAnswer } from "../result/answers.ts";
import type { Told, VerifiedImage } from "../result/verify-result.ts";
import { html, type Markup } from "./markup.ts";
import { histogramPlot } from "./plots.ts";
import { percent } from "./words.ts";

/** One image: what it looks like, what arrives of it, and what the network makes of it, both ways. */
export function imageCard(
  image: VerifiedImage,
  maps: { readonly actual: Transform; readonly expected: Transform },
): Markup {
  const { path, folder, thumbnail, actual, expected } = image;
  const { width, height, rgb } = thumbnail;
  const png = base64(encodePng({ width, height, data: rgb }));
  const right = expected.top5[0];
  return html`<li><div class="head"><img src="data:image/png;base64,${png}" width="${width}" height="${height}" alt="${basename(path)}, at the size of the network"><div><h3>${basename(path)}</h3>
<p class="quiet">${folder === undefined ? undefined : `in ${folder}; `}features alike by ${percent(Math.max(0, image.cosine))}</p>${verdict(image)}</div></div>
<div class="ways">${way("As your code feeds it", actual, maps.actual, right)}${way("As the weights expect", expected, maps.expected, right)}</div></li>
`;
}

function verdict({ actual, expected }: VerifiedImage): Markup | undefined {
  const [got] = actual.top5;
  const [wanted] = expected.top5;
  if (got === undefined || wanted === undefined) return undefined;
  if (got.index === wanted.index) return html`<p class="kept">The answer stays: ${wanted.label}</p>`;
  return html`<p class="changed">${wanted.label} becomes ${got.label}</p>`;
}

function way(
  title: string,
  { top5, histogram }: Told,
  map: Transform,
  right: ClassAnswer | undefined,
): Markup {
  const answers = top5.map(({ index, label, probability }, rank) => {
    const state = index === right?.index ? "right" : rank === 0 ? "wrong" : "other";
    return html`<li class="${state}"><span class="name" title="${label}">${label}</span><span class="share">${percent(probability)}</span><svg class="bar" height="3" aria-hidden="true"><rect class="track" width="100%" height="3" rx="1.5"/><rect class="bar" width="${(100 * probability).toFixed(1)}%" height="3" rx="1.5"/></svg></li>`;
  });
  return html`<div><h4>${title}</h4>${histogramPlot(histogram, map.order, describe(map))}${
    answers.length === 0 ? undefined : html`<ol class="answers">${answers}</ol>`
  }</div>`;
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
