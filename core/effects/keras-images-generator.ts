import { NONE, TRUE, unknown } from "../values/make.ts";
import type { LayerValue, Value } from "../values/value.ts";
import { type Effect, type EffectCall, effect } from "./effect.ts";
import { flow, flowFromFiles, JITTER, STANDARDIZE, standardized } from "./keras-images-flow.ts";
import { jitterLayer } from "./keras-images-jitter.ts";
import { imageGenerator, standardize } from "./keras-images-standardize.ts";
import { FITTED, fitLayer } from "./keras-images-statistics.ts";
import type { EffectTable } from "./library.ts";
import type { Machine } from "./machine.ts";
import { each, under } from "./named.ts";

const GENERATOR = "keras.preprocessing.image.ImageDataGenerator";
const ITERATOR = "keras.preprocessing.image.Iterator";

const PARAMETERS =
  "featurewise_center samplewise_center featurewise_std_normalization samplewise_std_normalization zca_whitening " +
  "zca_epsilon rotation_range width_shift_range height_shift_range brightness_range shear_range zoom_range " +
  "channel_shift_range fill_mode cval horizontal_flip vertical_flip rescale preprocessing_function data_format " +
  "validation_split interpolation_order dtype";

const construct = effect(PARAMETERS, (call) => {
  const { machine } = call;
  const fields = Object.fromEntries(PARAMETERS.split(" ").map((name) => [name, call.arg(name)]));
  const object = machine.objects.make(GENERATOR, fields);
  const generator = imageGenerator(call, object);
  const layer: LayerValue = {
    kind: "layer",
    type: `${GENERATOR}.standardize`,
    id: call.site.span.start,
    apply: (input) => (input.kind === "image" ? standardize(generator, input) : input),
  };
  machine.objects.setField(object, STANDARDIZE, layer);
  machine.objects.setField(object, JITTER, jitterLayer(call));
  return object;
});

/** `datagen.standardize(x)` works in place where it can; what it returns is what the array then holds. */
const standardizeMethod = effect("x", (call) => {
  const x = call.arg("x");
  if (x?.kind !== "image") return x ?? unknown("`standardize` of nothing");
  const { images } = call.machine;
  const result = standardized(
    call,
    call.receiver,
    images.map(x, (pixels) => pixels),
  );
  if (result.kind !== "image" || x.container !== "numpy") return result;
  const after = images.read(result);
  const only = after.length === 1 ? after[0]?.content : undefined;
  images.change(
    x,
    (pixels) => only ?? { ...pixels, map: { kind: "unknown", reason: "changed by `standardize`" } },
  );
  return result;
});

/** `datagen.fit(x)` computes statistics that only the pictures tell. */
const fit = effect("x augment rounds seed", (call) => {
  const { machine, receiver } = call;
  if (receiver?.kind !== "object") return NONE;
  machine.objects.setField(receiver, FITTED, fitLayer(call));
  for (const name of ["mean", "std"])
    machine.objects.setField(receiver, name, unknown("a statistic of pictures"));
  machine.objects.setField(receiver, "principal_components", TRUE);
  return NONE;
});

const newArray = effect("x", ({ machine, arg }) => machine.fresh(arg("x") ?? unknown("no picture")));

const setter =
  (name: string) =>
  (receiver: Value, value: Value, machine: Machine): void => {
    if (receiver.kind === "object") machine.objects.setField(receiver, name, value);
  };

const SETTABLE = [
  "mean",
  "std",
  "rescale",
  "preprocessing_function",
  "featurewise_center",
  "samplewise_center",
];

const FILES = "target_size color_mode classes class_mode batch_size shuffle seed";
const receiverOf = ({ receiver }: EffectCall): Value | undefined => receiver;
const argumentOf = (call: EffectCall): Value | undefined => call.arg("image_data_generator");

/** Keras's old generators of pictures: `ImageDataGenerator(…).flow_from_directory(…)`. */
export const kerasImagesGenerator: EffectTable = {
  effects: {
    [GENERATOR]: construct,
    ...under(GENERATOR, {
      flow: flow("x y batch_size shuffle sample_weight", receiverOf),
      flow_from_directory: flowFromFiles(`directory ${FILES}`, "DirectoryIterator", receiverOf),
      flow_from_dataframe: flowFromFiles(
        `dataframe directory x_col y_col weight_col ${FILES}`,
        "DataFrameIterator",
        receiverOf,
      ),
      standardize: standardizeMethod,
      fit,
      ...each("random_transform apply_transform", newArray),
    }),
    ...under("keras.preprocessing.image", {
      NumpyArrayIterator: flow("x y image_data_generator batch_size shuffle sample_weight", argumentOf),
      DirectoryIterator: flowFromFiles(
        `directory image_data_generator ${FILES}`,
        "DirectoryIterator",
        argumentOf,
      ),
    }),
    ...under(ITERATOR, {
      ...each("next __next__ __getitem__ _get_batches_of_transformed_samples", nextOf()),
      ...each(
        "__iter__",
        effect("", ({ receiver }) => receiver ?? NONE),
      ),
      ...each(
        "reset on_epoch_end set_processing_attrs",
        effect("", () => NONE),
      ),
      __len__: effect("", () => unknown("how many batches a generator has")),
    }),
  },
  attributes: Object.fromEntries(
    [
      "classes",
      "class_indices",
      "labels",
      "samples",
      "n",
      "filenames",
      "filepaths",
      "batch_size",
      "image_shape",
    ].map((name) => [`${ITERATOR}.${name}`, () => unknown(`\`${name}\` of a generator`)]),
  ),
  setters: Object.fromEntries(SETTABLE.map((name) => [`${GENERATOR}.${name}`, setter(name)])),
  bases: Object.fromEntries(
    ["DirectoryIterator", "DataFrameIterator", "NumpyArrayIterator"].map((name) => [
      `keras.preprocessing.image.${name}`,
      ITERATOR,
    ]),
  ),
};

function nextOf(): Effect {
  return effect("index", (call) =>
    call.receiver?.kind === "instance"
      ? ownBatch(call, call.receiver)
      : call.machine.elementOf(call.receiver ?? NONE),
  );
}

/** What makes the batches of `class Reader(Iterator)`, whose other methods all come to this one. */
function ownBatch({ machine, site }: EffectCall, iterator: Value): Value {
  for (const name of ["_get_batches_of_transformed_samples", "next"]) {
    const method = machine.attribute(iterator, name);
    if (method.kind === "function") return machine.callWith(method, [unknown("which pictures")], site);
  }
  return unknown("the iterator's own batches are not followed");
}
