import type { BackendRequest } from "./backend/open-backend.ts";
import { BadInput } from "./bad-input.ts";
import { download } from "./download/download.ts";
import { kerasModels } from "./download/keras-cache.ts";
import { type OfferedDownload, offeredDownload } from "./download/offered-download.ts";
import { exists } from "./machine/disk.ts";
import type { VerifiableFlow } from "./plan/choose-flow.ts";
import { type ChosenPictures, choosePictures, pathOf } from "./plan/choose-pictures.ts";
import {
  type ChosenWeights,
  cachedWeights,
  downloadable,
  downloadedWeights,
  namedWeights,
  referenceWeights,
  savedWeights,
} from "./plan/choose-weights.ts";
import { classNames } from "./plan/class-names.ts";
import { inspectWeights, modelOf } from "./plan/inspect-weights.ts";
import { loadingOf } from "./plan/program-pictures.ts";
import { savedModelFile } from "./plan/saved-model.ts";
import type { WeightsContext } from "./plan/weights-context.ts";
import { halvesOf, linearProbe } from "./probe/linear-probe.ts";
import { referenceCards } from "./reference/reference.ts";
import { resultOf } from "./result/result-of.ts";
import type { Probe, VerifyResult } from "./result/verify-result.ts";
import { openSession, type Session, type SessionOptions } from "./session.ts";
import type { RunResult } from "./threads/run-pictures.ts";

/** How far the work is. */
export interface VerifyProgress {
  readonly stage: "download" | "weights" | "network" | "pictures" | "answers";
  /** From 0 to 1. */
  readonly done: number;
}

export interface VerifyOptions {
  readonly chosen: VerifiableFlow;
  /** The text of a file of the program. */
  readonly textOf: (file: string) => string | undefined;
  /** The folder that paths in the program are relative to. */
  readonly workspace: string;
  /** A file with weights or a whole model, absolute. */
  readonly weights?: string | undefined;
  /** A folder with pictures, absolute. */
  readonly images?: string | undefined;
  /** Whether the user has agreed to a download. */
  readonly mayDownload: boolean;
  readonly backend: BackendRequest;
  /** At most so many pictures. */
  readonly most?: number | undefined;
  readonly seed: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: VerifyProgress) => void;
  /** Keras's cache; the user's where it is not given. */
  readonly cache?: string | undefined;
  /** The bundle of threads/worker.ts, where it does not stand beside this file's. */
  readonly worker?: URL | undefined;
}

/**
 * Runs the network of a flow on pictures twice: as the program feeds it, and as its weights expect.
 * @throws {BadInput} that says what cannot be used and what to do; the signal's reason where it is cancelled
 */
export async function verifyFlow(options: VerifyOptions): Promise<VerifyResult> {
  const { chosen, textOf, workspace, seed } = options;
  const loading = loadingOf(chosen.flow, textOf, workspace);
  const pictures = choosePictures({ named: options.images, program: loading.path, most: options.most, seed });
  const text = textOf(chosen.flow.network.call.file) ?? "";
  const context: WeightsContext = {
    chosen,
    text,
    useText: textOf(chosen.flow.file) ?? "",
    workspace,
    named: options.weights,
    size: loading.size,
    cache: options.cache ?? kerasModels(),
  };
  const weights = await chooseWeights(options, context);
  const session = await openSession(sessionOptions(options, weights));
  try {
    const { reader, interpolation } = loading;
    const { actual, expected } = weights;
    const drawnOrFiles = pictures.pictures(sizeOf(session));
    const run = await session.run({
      pictures: drawnOrFiles,
      reader,
      interpolation,
      maps: [actual, expected],
    });
    if (run.pictures.length === 0) throw new BadInput(noneRead(run));
    const labels = labelsOf(pictures, run, drawnOrFiles.map(pathOf));
    const reference = referenceCards().find(({ convention }) => convention === weights.reference);
    return await resultOf({
      session,
      weights: { ...weights, ...(reference && { card: reference }), ...offered(weights, context) },
      pictures,
      run,
      labels,
      classNames: classNames(context),
      probe: probeOf(pictures, run, labels, seed),
      network: chosen.flow.network.name,
    });
  } finally {
    await session.close();
  }
}

/** In the order that the user is told: named, the program's own, Keras's cache, a download, the bundled ones. */
async function chooseWeights(options: VerifyOptions, context: WeightsContext): Promise<ChosenWeights> {
  if (context.named !== undefined) {
    const path = context.named;
    if (!exists(path))
      throw new BadInput(`${path} does not exist; name a .keras, .weights.h5 or .h5 with --weights`);
    return namedWeights(context, path, await modelOf(path, options));
  }
  const found = (await ownModel(options, context)) ?? cachedWeights(context);
  if (found !== undefined) return found;
  const wanted = options.mayDownload ? downloadable(context) : undefined;
  if (wanted === undefined) return referenceWeights(context);
  const weights = downloadedWeights(context, wanted);
  const { signal } = options;
  await download(wanted.entry, weights.path, {
    signal,
    onProgress: (have, of) =>
      options.onProgress({ stage: "download", done: of === undefined ? 0 : have / of }),
    // Keras tells no hash for some; that all weights fit is then the proof.
    inspect: async (path) => void (await inspectWeights({ ...weights.source, weights: path }, options)),
  });
  return weights;
}

/** What would replace a stand-in, where it can be had. */
function offered({ origin }: ChosenWeights, context: WeightsContext): { download?: OfferedDownload } {
  const wanted = origin === "reference" ? downloadable(context) : undefined;
  if (wanted === undefined) return {};
  const { path } = downloadedWeights(context, wanted);
  return { download: offeredDownload(wanted.network, wanted.entry, path) };
}

/** The program's saved model, where it can be read and is one with the flow's network in it. */
async function ownModel(options: VerifyOptions, context: WeightsContext): Promise<ChosenWeights | undefined> {
  const path = savedModelFile(context);
  if (path === undefined) return undefined;
  try {
    const model = await modelOf(path, options);
    return model && savedWeights(context, path, model);
  } catch (error) {
    // A file that the user did not name, and that may be of another day: the next in the order is taken.
    if (error instanceof BadInput) return undefined;
    throw error;
  }
}

function sessionOptions(
  { backend, signal, worker, onProgress }: VerifyOptions,
  { source }: ChosenWeights,
): SessionOptions {
  return { source, backend, signal, worker, onProgress };
}

function sizeOf({ network }: Session): { height: number; width: number } {
  const [height = 0, width = 0] = network.steps[network.input]?.shape ?? [];
  return { height, width };
}

function noneRead({ skipped }: RunResult): string {
  const [first] = skipped;
  const example = first === undefined ? "" : `: ${pathOf(first.picture)}: ${first.why}`;
  return `none of ${skipped.length} pictures could be read${example}`;
}

/** The class of each picture that was read; empty where there are no classes. */
function labelsOf(
  { labels }: ChosenPictures,
  { pictures }: RunResult,
  paths: readonly string[],
): readonly number[] {
  if (labels.length === 0) return [];
  const byPath = new Map(paths.map((path, at) => [path, labels[at] ?? 0]));
  return pictures.map(({ picture }) => byPath.get(pathOf(picture)) ?? 0);
}

/** With fewer pictures in a class there is nothing to train and test on. */
const FEWEST_IN_CLASS = 4;

function probeOf(
  { classes }: ChosenPictures,
  { pictures }: RunResult,
  labels: readonly number[],
  seed: number,
): Probe | undefined {
  const counts = classes.map((_, label) => labels.filter((one) => one === label).length);
  if (classes.length < 2 || counts.some((count) => count < FEWEST_IN_CLASS)) return undefined;
  const halves = halvesOf(labels, seed);
  const featuresOf = (map: number): readonly Float32Array[] =>
    pictures.map(({ answers }) => answers[map]?.features ?? new Float32Array());
  return {
    classes,
    images: pictures.length,
    actual: linearProbe(featuresOf(0), labels, halves),
    expected: linearProbe(featuresOf(1), labels, halves),
  };
}
