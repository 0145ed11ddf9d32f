import { textKey } from "../values/dict-key.ts";
import { NONE, unknown } from "../values/make.ts";
import type { Value } from "../values/value.ts";
import { type Effect, type EffectCall, effect } from "./effect.ts";
import type { EffectTable } from "./library.ts";
import { each } from "./named.ts";
import { pathOf } from "./python-files.ts";
import { toArray } from "./to-array.ts";

/** `np.save("x.npy", x)`: `np.load` of the same name gives it again, in this file or another. */
const save = effect("file arr", (call) => {
  const given = call.arg("arr");
  if (!given) return NONE;
  // `np.save("data.npy", [[image, label], …])` keeps the rows as objects.
  const array = toArray(call.machine, given);
  return keepAs(call, array.kind === "unknown" ? given : array, ".npy");
});

/** `np.savez("x.npz", x, labels=y)`: a dict of arrays. */
const saveMany: Effect = effect("file", (call) => {
  const entries = new Map<string, Value>();
  let position = 0;
  for (const { name, value } of call.all.slice(1)) {
    entries.set(textKey(name ?? `arr_${position++}`), call.machine.fresh(toArray(call.machine, value)));
  }
  return keepAs(call, call.machine.dicts.make(entries), ".npz");
});

const load = effect("file", (call) => {
  const path = pathOf(call.machine, call.arg("file"));
  const content =
    path === undefined ? undefined : call.machine.shelf.get(shelfKey(path), path.replace(/\.np[yz]$/, ""));
  if (content?.kind === "value") return call.machine.fresh(content.value);
  return unknown(`\`${call.path}\` gives what a file holds, which the program does not say`);
});

function keepAs(call: EffectCall, value: Value, extension: string): Value {
  const path = pathOf(call.machine, call.arg("file"));
  if (path !== undefined) {
    const name = path.endsWith(extension) ? path : path + extension;
    call.machine.shelf.put(shelfKey(name), { kind: "value", value: call.machine.fresh(value) });
  }
  return NONE;
}

function shelfKey(path: string): string {
  return `array:${path}`;
}

const stored = effect("file", (call) =>
  unknown(`\`${call.path}\` gives what a file holds, which the program does not say`),
);

export const numpyFiles: EffectTable = {
  effects: {
    "numpy.save": save,
    ...each("numpy.savez numpy.savez_compressed", saveMany),
    "numpy.load": load,
    ...each(
      "numpy.loadtxt numpy.genfromtxt numpy.fromfile numpy.memmap pickle.loads " +
        "pandas.read_pickle pandas.read_csv scipy.io.loadmat",
      stored,
    ),
  },
};
