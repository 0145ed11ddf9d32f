import { textKey } from "../values/dict-key.ts";
import { constantText, isNone, NONE, text, unknown } from "../values/make.ts";
import type { Value } from "../values/value.ts";
import { mapLeaves, truthOf } from "./alternatives.ts";
import { type EffectCall, effect } from "./effect.ts";
import type { EffectTable } from "./library.ts";
import { loadImage } from "./load.ts";
import type { Machine } from "./machine.ts";
import { rankedElement } from "./tensor-elements.ts";
import { datasetOf } from "./tensorflow-data.ts";

/** Datasets whose elements are a coloured picture and its label. */
const COLOUR = new Set(
  (
    "cats_vs_dogs tf_flowers cifar10 cifar100 oxford_flowers102 oxford_iiit_pet stanford_dogs food101 imagenette imagewang " +
    "imagenet2012 imagenet2012_subset imagenet_v2 imagenet_resized imagenet_a imagenet_r horses_or_humans " +
    "rock_paper_scissors beans caltech101 caltech_birds2010 caltech_birds2011 malaria eurosat svhn_cropped stl10 " +
    "deep_weeds plant_village cars196 places365_small colorectal_histology dtd uc_merced cassava citrus_leaves resisc45"
  ).split(" "),
);
const GREY = new Set(["mnist", "fashion_mnist", "kmnist", "emnist"]);

function elementFor(call: EffectCall): Value {
  const name = constantText(call.arg("name"))?.split(/[/:]/)[0] ?? "";
  const isGrey = GREY.has(name);
  if (!isGrey && !COLOUR.has(name)) return unknown("an element of a dataset that is not known");
  const shape = { container: "tensor", rank: 3, channels: isGrey ? 1 : 3 } as const;
  const image = loadImage(call, { isGrey, shape });
  const isSupervised = truthOf(call.arg("as_supervised"));
  if (isSupervised === undefined) return unknown("whether `as_supervised` is on is not known");
  const label = unknown("a label");
  if (isSupervised) return { kind: "tuple", items: [image, label] };
  const entries: readonly (readonly [string, Value])[] = [
    [textKey("image"), image],
    [textKey("label"), label],
  ];
  return call.machine.dicts.make(new Map(entries), unknown("a further part of a dataset's element"));
}

const BUILDER = "tensorflow_datasets.Builder";

/** `tfds.builder("cats_vs_dogs")`: what `load` makes in one go. */
const builder = effect("name data_dir", ({ machine, arg }) =>
  machine.objects.make(BUILDER, { name: arg("name") }),
);

const asDataset = effect("split batch_size shuffle_files decoders read_config as_supervised", (call) => {
  const name = call.receiver && call.machine.objects.field(call.receiver, "name");
  return load.run({ ...call, arg: (parameter) => (parameter === "name" ? name : call.arg(parameter)) });
});

const PARAMETERS =
  "name split data_dir batch_size shuffle_files download as_supervised decoders read_config with_info";

const load = effect(PARAMETERS, (call) => {
  const { machine } = call;
  const batchSize = call.arg("batch_size");
  const single = elementFor(call);
  const dataset = datasetOf(batchSize && !isNone(batchSize) ? rankedElement(machine, single, 1) : single);
  const split = call.arg("split");
  const result =
    !split || isNone(split)
      ? machine.dicts.make(new Map(), dataset)
      : mapLeaves(machine, split.kind === "unknown" ? text("?") : split, () => dataset);
  const hasInfo = truthOf(call.arg("with_info"));
  if (hasInfo === undefined) return unknown("whether `with_info` is on is not known");
  return hasInfo ? { kind: "tuple", items: [result, unknown("what describes a dataset")] } : result;
});

function asArrays(machine: Machine, value: Value): Value {
  if (value.kind === "stream")
    return {
      ...value,
      element: mapLeaves(machine, machine.elementOf(value), (leaf) => asArrays(machine, leaf)),
    };
  return value.kind === "image"
    ? machine.images.map(value, (pixels) => pixels, { container: "numpy" })
    : value;
}

/** TensorFlow Datasets. */
export const tensorflowDatasets: EffectTable = {
  effects: {
    "tensorflow_datasets.load": load,
    "tensorflow_datasets.as_numpy": effect("dataset", ({ machine, arg }) =>
      mapLeaves(machine, arg("dataset") ?? unknown("no dataset"), (leaf) => asArrays(machine, leaf)),
    ),
    "tensorflow_datasets.builder": builder,
    [`${BUILDER}.as_dataset`]: asDataset,
    [`${BUILDER}.download_and_prepare`]: effect("", () => NONE),
  },
};
