import { rangeOf } from "../../core/transform/range.ts";
import type { Transform } from "../../core/transform/transform.ts";
import type { OfferedDownload } from "../download/offered-download.ts";
import type { Pixels } from "../images/pixels.ts";
import { resize } from "../images/resize.ts";
import { type ChosenPictures, pathOf } from "../plan/choose-pictures.ts";
import type { ChosenWeights } from "../plan/choose-weights.ts";
import type { ReferenceCard } from "../reference/reference.ts";
import type { Session } from "../session.ts";
import type { Answer } from "../threads/messages.ts";
import type { RunResult } from "../threads/run-pictures.ts";
import { cosineOf, top5Of } from "./answers.ts";
import { histogramOf } from "./histogram.ts";
import { labelsFor } from "./labels.ts";
import { summarize } from "./summarize.ts";
import type { Probe, Told, VerifiedImage, VerifyResult } from "./verify-result.ts";

export interface Ran {
  readonly session: Session;
  readonly weights: ChosenWeights & { readonly card?: ReferenceCard; readonly download?: OfferedDownload };
  readonly pictures: ChosenPictures;
  readonly run: RunResult;
  readonly labels: readonly number[];
  /** The classes of the program's own model, where they are known. */
  readonly classNames: readonly string[] | undefined;
  readonly probe: Probe | undefined;
  /** As the program calls its network. */
  readonly network: string;
}

/** What a run has shown, from the numbers that came back. */
export async function resultOf(ran: Ran): Promise<VerifyResult> {
  const { session, weights, pictures, run, probe } = ran;
  const { actual, expected, card, download } = weights;
  const images = await imagesOf(ran);
  const isStandIn = weights.origin === "reference";
  return {
    backend: session.backend,
    weights: {
      source: weights.origin,
      path: weights.path,
      network: weights.network,
      ...(card && { reference: card }),
      ...(download && { download }),
    },
    pictures: {
      origin: pictures.origin,
      found: pictures.found,
      ...(pictures.folder !== undefined && { folder: pictures.folder }),
    },
    maps: { actual, expected },
    images,
    skipped: run.skipped.map(({ picture, why }) => ({ path: pathOf(picture), why })),
    summary: summarize(images, {
      network: isStandIn ? `a small stand-in for ${ran.network}` : ran.network,
      probe,
    }),
    probe,
  };
}

async function imagesOf({
  session,
  weights,
  pictures,
  run,
  labels,
  classNames,
}: Ran): Promise<readonly VerifiedImage[]> {
  const { actual, expected } = weights;
  const outputs = run.pictures[0]?.answers[0]?.output.length ?? 0;
  const meanings = await labelsFor(weights.labels, outputs, classNames ?? pictures.classes);
  // Where the answer is the features themselves, there are no classes to tell.
  const hasClasses = session.network.features !== session.network.output;
  const [low, high] = commonRange(actual, expected);
  const [height = 0, width = 0] = session.network.steps[session.network.input]?.shape ?? [];
  return run.pictures.map(({ picture, raw, answers: [first, second] }, at) => {
    const told = (answer: Answer | undefined, map: Transform): Told => ({
      top5: hasClasses && answer !== undefined ? top5Of(answer.output, meanings) : [],
      histogram: histogramOf(raw, map, low, high),
    });
    const folder = labels.length > 0 ? pictures.classes[labels[at] ?? 0] : undefined;
    return {
      path: pathOf(picture),
      ...(folder !== undefined && { folder }),
      thumbnail: thumbnailOf(raw, width, height),
      actual: told(first, actual),
      expected: told(second, expected),
      cosine: cosineOf(first?.features ?? [], second?.features ?? []),
    };
  });
}

/** So that both histograms have one axis. */
function commonRange(a: Transform, b: Transform): readonly [number, number] {
  const [one, other] = [rangeOf(a), rangeOf(b)];
  const [low, high] = [Math.min(one.min, other.min), Math.max(one.max, other.max)];
  return high > low ? [low, high] : [low - 1, high + 1];
}

const THUMBNAIL = 96;

function thumbnailOf(raw: Float32Array, width: number, height: number): Pixels {
  const share = Math.min(1, THUMBNAIL / Math.max(width, height));
  const pixels = { width, height, rgb: Uint8Array.from(raw, (value) => Math.round(value)) };
  if (share === 1) return pixels;
  const to = {
    width: Math.max(1, Math.round(width * share)),
    height: Math.max(1, Math.round(height * share)),
  };
  const { rgb } = resize(pixels, to.width, to.height, "pillow-box");
  return { ...to, rgb: Uint8Array.from(rgb) };
}
