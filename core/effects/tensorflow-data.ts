import { NONE, unknown } from "../values/make.ts";
import type { StreamValue, Value } from "../values/value.ts";
import { forEachAlternative, mapLeaves } from "./alternatives.ts";
import { callOfArgument } from "./argument-call.ts";
import { type Effect, type EffectCall, type Effects, effect } from "./effect.ts";
import type { EffectTable } from "./library.ts";
import type { Machine } from "./machine.ts";
import { each, under } from "./named.ts";
import { toTensor } from "./tensor-effect.ts";
import { rankedElement, sliceOf, toTensorLeaf } from "./tensor-elements.ts";

const DATASET = "tensorflow.data.Dataset";

/** A dataset of such elements. */
export function datasetOf(element: Value): StreamValue {
  return { kind: "stream", type: DATASET, element };
}

/** The element as the function of `map` is given it: a tuple is spread. */
function callOnElement(call: EffectCall, parameter: string, element: Value): Value {
  const callee = call.arg(parameter);
  if (!callee) return unknown("`map` without a function");
  return forEachAlternative(element, (one) =>
    call.machine.callWith(
      callee,
      one.kind === "tuple" && !one.rest ? one.items : [one],
      callOfArgument(call, parameter),
    ),
  );
}

/** A method of datasets that gives a dataset of other elements. */
function mapElement(parameters: string, change: (call: EffectCall, element: Value) => Value): Effect {
  return effect(parameters, (call) => {
    const { receiver, machine } = call;
    if (receiver?.kind !== "stream") return unknown("a dataset that is not known");
    return { ...receiver, element: change(call, machine.elementOf(receiver)) };
  });
}

/** Methods that give the same elements, in another order or number. */
const same = effect("", ({ receiver }) => receiver ?? NONE);

const map = mapElement("map_func num_parallel_calls", (call, element) => {
  const result = callOnElement(call, "map_func", element);
  return mapLeaves(call.machine, tupleOfList(call.machine, result), (leaf) =>
    toTensorLeaf(call.machine, leaf),
  );
});

/** A function of `map` that returns a list of tensors returns what a tuple would be; a list of numbers stays. */
function tupleOfList(machine: Machine, value: Value): Value {
  if (value.kind !== "list") return value;
  const tensor = toTensor(machine, value);
  return tensor.kind === "image" ? tensor : value;
}

/** `interleave(fn)` and `flat_map(fn)`: the function gives a dataset for each element. */
const flatMap = mapElement("map_func cycle_length", (call, element) =>
  forEachAlternative(callOnElement(call, "map_func", element), (inner) => call.machine.elementOf(inner)),
);

const METHODS: Effects = {
  map,
  ...each("flat_map interleave", flatMap),
  ...each(
    "batch padded_batch ragged_batch",
    mapElement("batch_size", ({ machine }, e) => rankedElement(machine, e, 1)),
  ),
  ...each(
    "unbatch",
    mapElement("", ({ machine }, e) => rankedElement(machine, e, -1)),
  ),
  enumerate: mapElement("start", (_, element) => ({ kind: "tuple", items: [unknown("a counter"), element] })),
  concatenate: mapElement("dataset", (call, element) => {
    const other = call.arg("dataset");
    const more = other ? call.machine.elementOf(other) : element;
    return call.machine.either([element, more], "one dataset after another, of different kinds");
  }),
  apply: effect("transformation_func", (call) => {
    const callee = call.arg("transformation_func");
    if (!callee || !call.receiver) return unknown("a transformation that is not known");
    return call.machine.callWith(callee, [call.receiver], callOfArgument(call, "transformation_func"));
  }),
  as_numpy_iterator: mapElement("", ({ machine }, element) =>
    mapLeaves(machine, element, (leaf) =>
      leaf.kind === "image" ? machine.images.view(leaf, { container: "numpy" }) : leaf,
    ),
  ),
  ...each(
    "shuffle repeat take skip prefetch cache filter with_options shard snapshot take_while ignore_errors",
    same,
  ),
  ...each("make_one_shot_iterator make_initializable_iterator __iter__ rebatch", same),
  ...each(
    "get_next next __next__ get_single_element",
    effect("", ({ machine, receiver }) => machine.elementOf(receiver ?? NONE)),
  ),
  ...each(
    "cardinality __len__",
    effect("", () => unknown("how many elements a dataset has")),
  ),
};

const fromGenerator = effect("generator output_types output_shapes args output_signature", (call) => {
  const { machine } = call;
  const generator = call.arg("generator");
  if (!generator) return unknown("a generator that is not known");
  const args = call.arg("args");
  const made = machine.callWith(
    generator,
    args?.kind === "tuple" ? args.items : [],
    callOfArgument(call, "generator"),
  );
  const element = forEachAlternative(made, (iterable) => machine.elementOf(iterable));
  return datasetOf(mapLeaves(machine, element, (leaf) => toTensorLeaf(machine, leaf)));
});

/** `zip((a, b))`, or in later versions `zip(a, b)`. */
const zip = effect("datasets", ({ machine, all }) => {
  const [first, ...more] = all.map(({ value }) => value);
  if (!first) return unknown("`zip` of nothing");
  if (more.length > 0)
    return datasetOf({ kind: "tuple", items: [first, ...more].map((ds) => machine.elementOf(ds)) });
  return datasetOf(
    mapLeaves(machine, first, (ds) =>
      ds.kind === "stream" ? machine.elementOf(ds) : unknown("`zip` of no dataset"),
    ),
  );
});

const oneOf = effect("datasets", ({ machine, arg }) => {
  const datasets = arg("datasets");
  return datasets ? machine.elementOf(datasets) : unknown("datasets that are not known");
});

const SOURCES: Effects = {
  from_tensor_slices: effect("tensors", ({ machine, arg }) =>
    datasetOf(sliceOf(machine, arg("tensors") ?? NONE)),
  ),
  from_tensors: effect("tensors", ({ machine, arg }) =>
    datasetOf(rankedElement(machine, arg("tensors") ?? NONE, 0)),
  ),
  from_generator: fromGenerator,
  list_files: effect("file_pattern", () => datasetOf(unknown("a file name"))),
  zip,
  range: effect("", () => datasetOf(unknown("a counter"))),
  ...each("sample_from_datasets choose_from_datasets", oneOf),
  ...each(
    "load random",
    effect("", () => datasetOf(unknown("what a saved dataset holds"))),
  ),
};

/** What `ds.apply(…)` is given by helpers that change order and number only. */
const SAME_DATASET = { kind: "api", path: `${DATASET}.<same>`, written: `${DATASET}.<same>` } as const;

/** `tf.data`: datasets and what maps over them. */
export const tensorflowData: EffectTable = {
  effects: {
    ...under(DATASET, METHODS),
    // They are inherited: `tf.data.TFRecordDataset.from_tensor_slices((paths, labels))`.
    ...under([DATASET, "tensorflow.data.TFRecordDataset", "tensorflow.data.TextLineDataset"], SOURCES),
    [SAME_DATASET.path]: effect("dataset", ({ arg }) => arg("dataset") ?? NONE),
    ...under("tensorflow.data.experimental", {
      ...each(
        "ignore_errors shuffle_and_repeat prefetch_to_device copy_to_device",
        effect("", () => SAME_DATASET),
      ),
      ...each("sample_from_datasets choose_from_datasets", oneOf),
    }),
    "tensorflow.data.TFRecordDataset": effect("filenames", () =>
      datasetOf(unknown("a record of a TFRecord file")),
    ),
    "tensorflow.data.TextLineDataset": effect("filenames", () => datasetOf(unknown("a line of a file"))),
  },
  attributes: {
    [`${DATASET}.class_names`]: () => unknown("the names of the classes"),
    [`${DATASET}.element_spec`]: () => unknown("the types of a dataset's elements"),
  },
};
