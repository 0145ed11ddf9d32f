import { constantText, isNone, NONE, unknown } from "../values/make.ts";
import type { Value } from "../values/value.ts";
import { type EffectCall, effect } from "./effect.ts";
import type { EffectTable } from "./library.ts";
import type { Machine } from "./machine.ts";
import { each } from "./named.ts";
import { storedPath } from "./stored-path.ts";

/** The type of what `open(…)` gives, where the file's name is known. */
const FILE = "builtins.file";

/** `open("x.pkl", "wb")`: a file by its name. */
const open = effect("file mode", ({ machine, arg, receiver }) => {
  const path = receiver ?? arg("file");
  return constantText(path) === undefined ? unknown("an open file") : machine.objects.make(FILE, { path });
});

/** The name of a file that is given by its name, or open. */
export function pathOf(machine: Machine, file: Value | undefined): string | undefined {
  const path = file?.kind === "object" && file.type === FILE ? machine.objects.field(file, "path") : file;
  return storedPath(path);
}

const dump = effect("value filename", (call) => {
  const { machine } = call;
  const [value, path] = [call.arg("value"), pathOf(machine, call.arg("filename") ?? call.arg("file"))];
  if (value && path !== undefined)
    machine.shelf.put(`object:${path}`, { kind: "value", value: machine.fresh(value) });
  return NONE;
});

/** What was dumped under this name; else what the file holds is the same thing each time that this call runs. */
const load = effect("file", (call: EffectCall) => {
  const path = pathOf(call.machine, call.arg("file") ?? call.arg("filename"));
  const content = path === undefined ? undefined : call.machine.shelf.get(`object:${path}`, path);
  if (content?.kind === "value" && !isNone(content.value)) return call.machine.fresh(content.value);
  return unknown("what a file holds", `${call.path}#${call.site.file}:${call.site.span.start}`);
});

/** Open files, and the objects that `pickle` and its kin keep in them. */
export const pythonFiles: EffectTable = {
  effects: {
    ...each("builtins.open builtins.str.open io.open codecs.open gzip.open bz2.open lzma.open", open),
    "tensorflow.io.gfile.GFile": open,
    ...each(
      "pickle.dump cPickle.dump _pickle.dump dill.dump cloudpickle.dump joblib.dump sklearn.externals.joblib.dump hickle.dump",
      dump,
    ),
    ...each(
      "pickle.load cPickle.load _pickle.load dill.load cloudpickle.load joblib.load sklearn.externals.joblib.load hickle.load",
      load,
    ),
  },
};
