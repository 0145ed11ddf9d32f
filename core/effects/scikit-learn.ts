import { unknown } from "../values/make.ts";
import type { Value } from "../values/value.ts";
import { type Effect, type EffectCall, effect } from "./effect.ts";
import { itemsOf } from "./iterables.ts";
import type { EffectTable } from "./library.ts";
import { each, under } from "./named.ts";

/** Some rows of an array are an array of their own; some items of a list are any of them. */
export function rowsOf({ machine }: EffectCall, value: Value): Value {
  if (value.kind === "image") return machine.images.map(value, (pixels) => pixels);
  if (value.kind !== "list" && value.kind !== "tuple") return value;
  const { items, rest } = itemsOf(machine, value);
  const all = rest ? [...items, rest] : items;
  return machine.lists.make([], machine.either(all, "some items of a list"));
}

function arraysIn(call: EffectCall): readonly Value[] {
  return call.all.flatMap(({ name, value }) => (name === undefined ? [value] : []));
}

/** `x_train, x_test, y_train, y_test = train_test_split(x, y)` */
const trainTestSplit = effect("", (call) =>
  call.raw.isOpen
    ? unknown("any number of arrays are split")
    : call.machine.lists.make(arraysIn(call).flatMap((array) => [rowsOf(call, array), rowsOf(call, array)])),
);

/** `x, y = shuffle(x, y)`; of one array, that array. */
const shuffle = effect("", (call) => {
  if (call.raw.isOpen) return unknown("any number of arrays are shuffled");
  const rows = arraysIn(call).map((array) => rowsOf(call, array));
  const [only] = rows;
  return only && rows.length === 1 ? only : call.machine.lists.make(rows);
});

const SPLITTER = "sklearn.model_selection.Splitter";

/** `for train, test in KFold(5).split(x, y)`: indices. */
const split: Effect = effect("X y groups", ({ machine }) =>
  machine.lists.make([], { kind: "tuple", items: [unknown("some indices"), unknown("some indices")] }),
);

const SPLITTERS =
  "KFold StratifiedKFold GroupKFold RepeatedKFold RepeatedStratifiedKFold StratifiedGroupKFold ShuffleSplit " +
  "StratifiedShuffleSplit GroupShuffleSplit LeaveOneOut TimeSeriesSplit PredefinedSplit";

/** scikit-learn, as far as it hands arrays on. */
export const scikitLearn: EffectTable = {
  effects: {
    ...under(["sklearn.model_selection", "sklearn.cross_validation"], {
      train_test_split: trainTestSplit,
      ...each(
        SPLITTERS,
        effect("", ({ machine }) => machine.objects.make(SPLITTER, {})),
      ),
    }),
    [`${SPLITTER}.split`]: split,
    ...each("sklearn.utils.shuffle sklearn.utils.resample", shuffle),
  },
};
