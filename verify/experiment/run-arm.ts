import { TORCH } from "../../core/models/conventions.ts";
import { compose } from "../../core/transform/compose.ts";
import type { Transform } from "../../core/transform/transform.ts";
import { NEW_CLASSES } from "../drawn/drawn-class.ts";
import { seedOf } from "../drawn/random.ts";
import { type DrawnSample, drawnSamples } from "../drawn/samples.ts";
import type { Tf } from "../layers/layer-kind.ts";
import { REFERENCE_SIZE, type ReferenceConvention, referenceFile } from "../reference/reference.ts";
import { readNetwork } from "../threads/read-network.ts";
import { answersOf } from "../training/gradient.ts";
import { arriving, batchOf, type LabelledPictures } from "../training/labelled-pictures.ts";
import { ownersIn } from "../training/reference-config.ts";
import { createSmallNetwork, networkOf, type SmallNetwork, withNewHead } from "../training/small-network.ts";
import { accuracyOf, train } from "../training/train.ts";
import { type Arm, type ExperimentSize, mapOf } from "./arms.ts";
import { trainHead } from "./train-head.ts";

/** Adam's rate as Keras has it by default, and epochs after which little changes any more. */
const RATE = 1e-3;
const EPOCHS = { frozen: 60, throughout: 8, scratch: 16 } as const;
const BATCH = 32;

export interface ArmTask {
  readonly arm: Arm;
  readonly size: ExperimentSize;
  readonly seed: number;
}

/** How many of the test's pictures are told right. */
export async function runArm(tf: Tf, { arm, size, seed }: ArmTask): Promise<number> {
  const map = innerMap(arm);
  const data = {
    train: picturesOf("train", size.train, seed, map),
    test: picturesOf("test", size.test, seed, map),
  };
  if (arm.regime === "frozen") return frozen(tf, await bundled(arm.base), data, seed);
  const begin =
    arm.regime === "scratch"
      ? createSmallNetwork(NEW_CLASSES.length, seed)
      : withNewHead(await bundled(arm.base), NEW_CLASSES.length, seed);
  const schedule = { epochs: EPOCHS[arm.regime], batch: BATCH, rate: RATE, seed };
  const trained = await train(tf, begin, data.train, schedule);
  return Math.round(accuracyOf(tf, trained, data.test) * size.test);
}

interface Data {
  readonly train: LabelledPictures;
  readonly test: LabelledPictures;
}

function frozen(tf: Tf, base: SmallNetwork, { train: known, test }: Data, seed: number): number {
  const head = trainHead(
    { rows: featuresOf(tf, base, known), labels: known.labels },
    { classes: NEW_CLASSES.length, epochs: EPOCHS.frozen, batch: BATCH, rate: RATE, seed },
  );
  return featuresOf(tf, base, test).filter((row, at) => head(row) === test.labels[at]).length;
}

function featuresOf(tf: Tf, network: SmallNetwork, data: LabelledPictures): readonly Float32Array[] {
  const rows: Float32Array[] = [];
  for (let from = 0; from < data.labels.length; from += 2 * BATCH) {
    const chosen = [...data.labels.keys()].slice(from, from + 2 * BATCH);
    const { features } = answersOf(tf, network, batchOf(data, chosen));
    const length = features.length / chosen.length;
    rows.push(...chosen.map((_, at) => features.slice(at * length, (at + 1) * length)));
  }
  return rows;
}

/** The network for raw pixels standardizes inside, before its convolutions. */
function innerMap(arm: Arm): Transform {
  const isInside = arm.base === "raw" && arm.regime !== "scratch";
  return isInside ? compose(TORCH, mapOf(arm)) : mapOf(arm);
}

/** Drawing takes as long as running a network: the arms of a repeat share their pictures. */
const drawn = new Map<string, readonly DrawnSample[]>();

function picturesOf(set: "train" | "test", count: number, seed: number, map: Transform): LabelledPictures {
  const key = `${set} ${count} ${seed}`;
  const sampling = { classes: NEW_CLASSES, set, seed: seedOf(seed, 77), size: REFERENCE_SIZE };
  const samples = drawn.get(key) ?? drawnSamples(sampling, count);
  drawn.set(key, samples);
  return arriving(samples, map);
}

async function bundled(convention: ReferenceConvention): Promise<SmallNetwork> {
  const source = { layers: { kind: "file" }, weights: referenceFile(convention) } as const;
  const { weights } = await readNetwork(source, () => undefined);
  return networkOf(
    ownersIn().flatMap((owner) =>
      ["kernel", "bias"].map((role) => {
        const values = weights.get(owner)?.get(role);
        if (values === undefined) throw new Error(`${owner} of the bundled network has no ${role}`);
        return values;
      }),
    ),
  );
}
