import { canonicalName } from "../models/canonical-name.ts";
import { constantText, NONE, text, textEndingIn, textOrEnding, unknown } from "../values/make.ts";
import type { Value } from "../values/value.ts";
import { type Effect, type EffectCall, type Effects, effect } from "./effect.ts";
import type { EffectTable } from "./library.ts";
import { each, under } from "./named.ts";

/** `functools.partial(f, a, b=c)`: what was given stands nowhere in the later call. */
const partial = effect("function", (call): Value => {
  const [callee, ...given] = call.all;
  if (!callee) return unknown("`partial` of nothing");
  const args = given.map(({ value, name }) => (name === undefined ? { value } : { value, name }));
  return { kind: "partial", callee: callee.value, args };
});

/** A decorator that gives back the function that it is given. */
const TRANSPARENT = { kind: "api", path: "functools.<same>", written: "functools.<same>" } as const;

const same = effect("function", ({ arg }) => arg("function") ?? NONE);

/** `@lru_cache` and `@lru_cache(maxsize=None)` alike. */
const transparent = effect("function", ({ arg }) => {
  const given = arg("function");
  return given?.kind === "function" ? given : TRANSPARENT;
});

const importModule = effect("name package", ({ arg }) => {
  const [name, home] = [constantText(arg("name")), constantText(arg("package"))];
  const written = name?.startsWith(".") && home !== undefined ? home + name : name;
  if (written === undefined) return unknown("a module whose name is not known");
  return { kind: "api", path: canonicalName(written), written };
});

/** What the user gives on the command line: the same thing under the same name, wherever the program looks at it. */
const parseArguments = effect("args", ({ path }): Value => {
  const all = unknown("a command-line argument", "args");
  return path.endsWith("known_args") ? { kind: "tuple", items: [all, unknown("the other arguments")] } : all;
});

/** What a file or service holds that the program reads here; the same thing each time that this call runs. */
function readFrom(reason: string): Effect {
  return effect("file", ({ site, path }) => unknown(reason, `${path}#${site.file}:${site.span.start}`));
}

/** `os.environ["X"]` and `os.getenv("X")`. */
const environment = effect("name default", ({ arg }) => {
  const name = constantText(arg("name"));
  return name === undefined
    ? unknown("an environment variable")
    : unknown("an environment variable", `env.${name}`);
});

const fileNames = effect("", ({ machine }) => machine.lists.make([], unknown("a file name")));

const walk = effect("top", ({ machine }) => {
  const names = (): Value => machine.lists.make([], unknown("a file name"));
  return machine.lists.make([], { kind: "tuple", items: [unknown("a folder"), names(), names()] });
});

/** `os.path.join("data", "train")` */
const joinPath = effect("", ({ all }) => {
  const parts = all.map(({ value }) => constantText(value));
  const known = parts.filter((part) => part !== undefined);
  if (known.length === parts.length) return text(joinParts(known));
  const end = textOrEnding(all.at(-1)?.value);
  return textEndingIn(end === undefined ? "" : `/${end}`, "a path");
});

function joinParts(parts: readonly string[]): string {
  const start = parts.findLastIndex((part) => part.startsWith("/"));
  const joined = parts.slice(Math.max(0, start)).reduce((whole, part) => {
    return whole === "" || whole.endsWith("/") ? whole + part : `${whole}/${part}`;
  }, "");
  return joined;
}

/** A function of one constant path. */
function ofPath(run: (path: string) => Value): Effect {
  return effect("path", ({ arg }) => {
    const path = constantText(arg("path"));
    return path === undefined ? unknown("a path") : run(path);
  });
}

function splitExtension(path: string): Value {
  const dot = path.lastIndexOf(".");
  const at = dot > path.lastIndexOf("/") + 1 ? dot : path.length;
  return { kind: "tuple", items: [text(path.slice(0, at)), text(path.slice(at))] };
}

const PATHS: Effects = {
  join: joinPath,
  basename: ofPath((path) => text(path.slice(path.lastIndexOf("/") + 1))),
  dirname: ofPath((path) => text(path.slice(0, Math.max(0, path.lastIndexOf("/"))))),
  splitext: ofPath(splitExtension),
  split: ofPath((path) => {
    const slash = path.lastIndexOf("/");
    return { kind: "tuple", items: [text(path.slice(0, Math.max(0, slash))), text(path.slice(slash + 1))] };
  }),
  ...each(
    "abspath expanduser realpath normpath",
    effect("path", ({ arg }) => arg("path") ?? NONE),
  ),
  ...each(
    "exists isfile isdir islink",
    effect("path", () => unknown("whether a file is there")),
  ),
};

/** Paths are texts here. */
const newPath = effect("", (call: EffectCall) => (call.all.length === 0 ? text(".") : joinPath.run(call)));

const underPath = effect("", (call) => {
  const parts = [...(call.receiver ? [{ value: call.receiver }] : []), ...call.all];
  return joinPath.run({ ...call, all: parts });
});

const nothing = effect("", () => NONE);
const READERS =
  "json.load json.loads yaml.load yaml.safe_load yaml.full_load pickle.loads toml.load tomllib.load " +
  "csv.reader csv.DictReader configparser.ConfigParser";

/** Modules of the standard library, as far as they stand between files and pictures. */
export const pythonModules: EffectTable = {
  effects: {
    "functools.partial": partial,
    [TRANSPARENT.path]: same,
    ...each("functools.lru_cache functools.cache functools.wraps contextlib.contextmanager", transparent),
    "functools.wraps": effect("wrapped", () => TRANSPARENT),
    ...each("importlib.import_module builtins.__import__", importModule),
    ...each("importlib.reload", same),
    "argparse.ArgumentParser": effect("", ({ machine }) =>
      machine.objects.make("argparse.ArgumentParser", {}),
    ),
    ...under("argparse.ArgumentParser", {
      ...each("parse_args parse_known_args", parseArguments),
      ...each("add_argument set_defaults", nothing),
      ...each("add_argument_group add_mutually_exclusive_group add_subparsers add_parser", receiverItself()),
    }),
    ...each(READERS, readFrom("what a file holds")),
    ...each("os.getenv os.environ.get", environment),
    ...each("os.listdir os.scandir glob.glob glob.iglob", fileNames),
    "os.walk": walk,
    ...under("os.path", PATHS),
    ...each(
      "os.makedirs os.mkdir os.remove os.chdir os.environ.setdefault os.system time.sleep gc.collect",
      nothing,
    ),
    ...each(
      "warnings.filterwarnings warnings.simplefilter warnings.warn logging.basicConfig sys.path.append",
      nothing,
    ),
    "os.getcwd": effect("", () => unknown("a path")),
    ...each("pathlib.Path pathlib.PurePath pathlib.PosixPath", newPath),
    ...under("builtins.str", {
      ...each("glob rglob iterdir", fileNames),
      joinpath: underPath,
      ...each("resolve absolute expanduser as_posix", receiverItself()),
      ...each(
        "exists is_file is_dir",
        effect("", () => unknown("whether a file is there")),
      ),
      ...each("mkdir unlink", nothing),
    }),
  },
};

function receiverItself(): Effect {
  return effect("", ({ receiver }) => receiver ?? NONE);
}
