import { constantText, isNone, NONE, TRUE, unknown } from "../values/make.ts";
import { pixelsByEvidence } from "../values/pixels.ts";
import type { ImageValue, LayerValue, StreamValue, Value } from "../values/value.ts";
import { forEachAlternative } from "./alternatives.ts";
import { type Effect, type EffectCall, effect } from "./effect.ts";
import { imageGenerator, standardize } from "./keras-images-standardize.ts";
import type { EffectTable } from "./library.ts";
import { loadImage } from "./load.ts";
import type { Machine } from "./machine.ts";
import { each, under } from "./named.ts";
import { toTensor } from "./tensor-effect.ts";

const GENERATOR = "keras.preprocessing.image.ImageDataGenerator";
const ITERATOR = "keras.preprocessing.image.Iterator";

const PARAMETERS =
  "featurewise_center samplewise_center featurewise_std_normalization samplewise_std_normalization zca_whitening " +
  "zca_epsilon rotation_range width_shift_range height_shift_range brightness_range shear_range zoom_range " +
  "channel_shift_range fill_mode cval horizontal_flip vertical_flip rescale preprocessing_function data_format " +
  "validation_split interpolation_order dtype";

/** Where the object keeps what it does to a picture. */
const STANDARDIZE = "<standardize>";

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
  return object;
});

/** What `generator` makes of one picture, as it is now: arguments may have been set after it was made. */
function standardized(call: EffectCall, generator: Value | undefined, picture: ImageValue): Value {
  const layer = generator?.kind === "object" ? call.machine.objects.field(generator, STANDARDIZE) : undefined;
  if (layer?.kind !== "layer") return unknown("a generator that is not known");
  return layer.apply(picture, { args: [], site: call.site });
}

/** A float batch of what the generator makes of such pictures. */
function batchOf(call: EffectCall, generator: Value | undefined, picture: ImageValue): Value {
  return forEachAlternative(standardized(call, generator, picture), (value) =>
    value.kind === "image" ? call.machine.images.view(value, { rank: 4, container: "numpy" }) : value,
  );
}

function iterator(name: string, element: Value): StreamValue {
  return { kind: "stream", type: `keras.preprocessing.image.${name}`, element };
}

/** `flow_from_directory`, `flow_from_dataframe`: pictures read from files, RGB unless the call says otherwise. */
function flowFromFiles(
  parameters: string,
  name: string,
  generatorOf: (call: EffectCall) => Value | undefined,
): Effect {
  return effect(parameters, (call) => {
    const colours = call.arg("color_mode");
    const mode = colours ? constantText(colours) : "rgb";
    const channels = mode === "rgb" ? 3 : mode === "rgba" ? 4 : mode === "grayscale" ? 1 : undefined;
    const shape = { container: "numpy", rank: 3, channels } as const;
    const picture = loadImage(call, { dtype: "float", isGrey: mode === "grayscale", shape });
    const images = batchOf(call, generatorOf(call), picture);
    const labels = call.arg("class_mode");
    if (labels && isNone(labels)) return iterator(name, images);
    const isInput = constantText(labels) === "input";
    return iterator(name, {
      kind: "tuple",
      items: [images, isInput ? images : unknown("the labels of a batch")],
    });
  });
}

/** `flow(x, y)`: pictures of an array. One of unknown origin that is rescaled or preprocessed here held raw pixels. */
function flow(parameters: string, generatorOf: (call: EffectCall) => Value | undefined): Effect {
  return effect(parameters, (call) => {
    const { machine } = call;
    const [x, y, weights] = [call.arg("x"), call.arg("y"), call.arg("sample_weight")];
    if (!x) return unknown("`flow` of nothing");
    // `flow((images, more), y)`: only the first array is pictures.
    const [first, ...more] = x.kind === "tuple" && x.items[0] ? x.items : [x];
    const images = flowOf(call, generatorOf(call), toTensor(machine, first ?? x));
    const input: Value = more.length > 0 ? { kind: "tuple", items: [images, ...more] } : images;
    if (!y || isNone(y)) return iterator("NumpyArrayIterator", input);
    const labels = y.kind === "image" ? machine.fresh(y) : unknown("the labels of a batch");
    const extra = weights && !isNone(weights) ? [unknown("the weights of samples")] : [];
    return iterator("NumpyArrayIterator", { kind: "tuple", items: [input, labels, ...extra] });
  });
}

function flowOf(call: EffectCall, generator: Value | undefined, x: Value): Value {
  const { machine } = call;
  if (x.kind === "image") {
    const picture = machine.images.map(x, (pixels) => ({ ...pixels, dtype: "float" }), {
      container: "numpy",
      rank: 3,
    });
    return batchOf(call, generator, picture);
  }
  if (x.kind !== "unknown" || !changesPixels(machine, generator)) return x;
  return batchOf(
    call,
    generator,
    machine.images.make(pixelsByEvidence("float"), { container: "numpy", rank: 3 }),
  );
}

function changesPixels(machine: Machine, generator: Value | undefined): boolean {
  if (generator?.kind !== "object") return false;
  return ["rescale", "preprocessing_function"].some((name) => {
    const value = machine.objects.field(generator, name);
    return value !== undefined && !isNone(value);
  });
}

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
const fit = effect("x augment rounds seed", ({ machine, receiver }) => {
  if (receiver?.kind !== "object") return NONE;
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
  return effect("index", ({ machine, receiver }) => machine.elementOf(receiver ?? NONE));
}
