import type { Transform } from "../../core/transform/transform.ts";
import { BadInput } from "../bad-input.ts";
import type { Reader } from "../images/pixels.ts";
import type { Interpolation } from "../images/resize.ts";
import { basename } from "../machine/disk.ts";
import type { Network } from "../network/network.ts";
import type { Answer, Picture, PictureTask, ReadPicture } from "./messages.ts";
import type { Thread } from "./thread.ts";
import type { Threads } from "./threads.ts";

/** How far the work is: a stage, and the share of it that is done. */
export interface Progress {
  readonly stage: "weights" | "network" | "pictures" | "answers";
  readonly done: number;
}

export interface RunRequest {
  readonly pictures: readonly Picture[];
  readonly reader: Reader;
  readonly interpolation: Interpolation;
  /** The maps from raw pixels to what arrives: each picture goes through each. */
  readonly maps: readonly Transform[];
}

export interface RunResult {
  readonly pictures: readonly (ReadPicture & {
    readonly picture: Picture /** One for each map. */;
    readonly answers: readonly Answer[];
  })[];
  readonly skipped: readonly { readonly picture: Picture; readonly why: string }[];
}

interface Means {
  readonly threads: Threads;
  readonly computing: readonly Thread[];
  readonly network: Network;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

/** A picture that hangs its decoder so long is skipped. */
const PATIENCE = 20_000;

/** Memory for the values of one batch, in numbers: 200 MB. */
const BATCH_NUMBERS = 5e7;

export async function runPictures(means: Means, request: RunRequest): Promise<RunResult> {
  const { read, skipped } = await readPictures(means, request);
  const answers = await answer(
    means,
    read.map(({ raw }) => raw),
    request.maps,
  );
  return {
    pictures: read.map((one, at) => ({
      ...one,
      answers: request.maps.map((_, map) => answers[map]?.[at] ?? noAnswer()),
    })),
    skipped,
  };
}

interface Read extends ReadPicture {
  readonly picture: Picture;
}

/** One after the other, in a thread of their own, which is started anew where a picture breaks it. */
async function readPictures(
  { threads, network, onProgress }: Means,
  { pictures, reader, interpolation }: RunRequest,
) {
  const [height = 0, width = 0] = network.steps[network.input]?.shape ?? [];
  const read: Read[] = [];
  const skipped: { readonly picture: Picture; readonly why: string }[] = [];
  let thread = threads.start();
  for (const [at, picture] of pictures.entries()) {
    const task: PictureTask = { picture, reader, interpolation, size: { height, width } };
    const patience = {
      milliseconds: PATIENCE,
      error: new BadInput("reading it does not come to an end: it is damaged"),
    };
    try {
      read.push({ picture, ...(await thread.ask("readPicture", task, { patience })) });
    } catch (error) {
      threads.throwIfEnded();
      skipped.push({ picture, why: whyOf(error) });
      await thread.end(new Error("the thread is started anew"));
      thread = threads.start();
    }
    onProgress?.({ stage: "pictures", done: (at + 1) / pictures.length });
  }
  await thread.end(new Error("the pictures have been read"));
  return { read, skipped };
}

function whyOf(error: unknown): string {
  if (error instanceof BadInput) return error.message;
  const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  // Node's own words name the path, which is told beside them: "Error: ENOENT: no such file or directory, open '/a/b.png'".
  const words = line.replace(/^Error: \w+: /, "");
  return words.endsWith("'") ? (words.split(/, \w+ '/, 1)[0] ?? words) : words;
}

/** Every picture through every map, in batches that the threads take as they get free. */
async function answer(
  means: Means,
  raws: readonly Float32Array[],
  maps: readonly Transform[],
): Promise<Answer[][]> {
  const size = batchSize(means.network);
  const answers = maps.map((): Answer[] => []);
  const batches = maps.flatMap((map, at) =>
    Array.from({ length: Math.ceil(raws.length / size) }, (_, batch) => ({ map, at, from: batch * size })),
  );
  let done = 0;
  const work = async (thread: Thread): Promise<void> => {
    for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
      const { map, at, from } = batch;
      const given = await thread.ask("predict", { raws: raws.slice(from, from + size), map });
      for (const [k, one] of given.entries()) {
        const row = answers[at];
        if (row !== undefined) row[from + k] = one;
      }
      done += given.length;
      means.onProgress?.({ stage: "answers", done: done / (raws.length * maps.length) });
    }
  };
  await Promise.all(means.computing.map(work));
  return answers;
}

/** As many pictures at once as fit: three tensors of the largest size are alive at a time. */
function batchSize({ steps }: Network): number {
  const largest = Math.max(
    ...steps.map(({ shape }) => shape.reduce((product, length) => product * length, 1)),
  );
  return Math.min(4, Math.max(1, Math.floor(BATCH_NUMBERS / (3 * largest))));
}

function noAnswer(): never {
  throw new Error("a picture has no answer");
}

/** How a picture is called in a report. */
export function titleOf(picture: Picture): string {
  return picture.kind === "file" ? basename(picture.path) : picture.name;
}
