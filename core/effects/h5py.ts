import { constantText, isNone, NONE, unknown } from "../values/make.ts";
import type { Value } from "../values/value.ts";
import { blankImage } from "./blank.ts";
import { dimensionsOf } from "./dimensions.ts";
import { dtypeOf } from "./dtype-of.ts";
import { type Effect, type EffectCall, effect } from "./effect.ts";
import type { EffectTable } from "./library.ts";
import { each, under } from "./named.ts";
import { pathOf } from "./python-files.ts";
import { toArray } from "./to-array.ts";

const FILE = "h5py.File";

const open = effect("name mode", ({ machine, arg }) => {
  const path = pathOf(machine, arg("name"));
  return path === undefined
    ? unknown("what a file holds, which the program does not say")
    : machine.objects.make(FILE, { path: arg("name") });
});

function fileOf({ machine, receiver }: EffectCall): string | undefined {
  return receiver?.kind === "object" ? pathOf(machine, machine.objects.field(receiver, "path")) : undefined;
}

function keyOf(call: EffectCall, name: Value | undefined): string | undefined {
  const file = fileOf(call);
  const part = constantText(name);
  return file === undefined || part === undefined ? undefined : `h5:${file}:${part.replace(/^\//, "")}`;
}

function keep(call: EffectCall, name: Value | undefined, value: Value): Value {
  const key = keyOf(call, name);
  if (key !== undefined) call.machine.shelf.put(key, { kind: "value", value });
  return value;
}

/** `file.create_dataset("x", data=x)`, or `create_dataset("x", shape=…)`, which is filled later. */
const createDataset: Effect = effect("name shape dtype data", (call) => {
  const { machine } = call;
  const [name, data, dtype] = [call.arg("name"), call.arg("data"), call.arg("dtype")];
  if (data && !isNone(data)) return keep(call, name, machine.fresh(toArray(machine, data)));
  const dimensions = dimensionsOf(machine, call.arg("shape"));
  if (!dimensions.isPicture) return unknown("an array of numbers");
  return keep(call, name, blankImage(machine, dimensions, dtype ? (dtypeOf(dtype) ?? "unknown") : "float"));
});

const put = effect("name value", (call) => {
  const value = call.arg("value");
  if (value) keep(call, call.arg("name"), call.machine.fresh(toArray(call.machine, value)));
  return NONE;
});

const get = effect("name", (call) => {
  const [key, path] = [keyOf(call, call.arg("name")), fileOf(call)];
  const content = key === undefined || path === undefined ? undefined : call.machine.shelf.get(key, path);
  return content?.kind === "value"
    ? content.value
    : unknown("what a file holds, which the program does not say");
});

/** HDF5 files: arrays by name. */
export const h5py: EffectTable = {
  effects: {
    [FILE]: open,
    ...under(FILE, {
      ...each("create_dataset require_dataset", createDataset),
      __setitem__: put,
      ...each("__getitem__ get", get),
      ...each(
        "close flush",
        effect("", () => NONE),
      ),
    }),
  },
};
