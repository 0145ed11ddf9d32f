import { expect, it } from "vitest";
import { tables } from "../../../core/effects/tables.ts";
import { mayLoad } from "../../../workspace/foresight/may-load.ts";
import { engine } from "../../engine.ts";

/** Whether checking this asks for programs that save something. */
function asksForSavers(text: string): boolean {
  const { dependencies } = engine.check("/use.py", text);
  return dependencies.some(({ question }) => question.kind === "saving");
}

/** What has methods that may load, by how it is made. */
const objects: Readonly<Record<string, string>> = {
  "keras.Model": "keras.applications.ResNet50()",
  "keras.Sequential": "keras.Sequential()",
  "h5py.File": 'h5py.File("file.bin")',
};

/** Calls of each name that is known, as a function and as a method. */
function* calls(): Generator<string> {
  for (const path of new Set(tables.flatMap(({ effects }) => Object.keys(effects ?? {})))) {
    const [library = ""] = path.split(".");
    const owner = path.slice(0, path.lastIndexOf("."));
    const own = objects[owner];
    const name = path.slice(path.lastIndexOf(".") + 1);
    if (own !== undefined) yield `import ${library}\n${own}.${name}("file.bin")\n`;
    yield `import ${library}\n${path}("file.bin")\n${path}(open("file.bin"))\n`;
  }
  yield 'import h5py\nh5py.File("file.bin")["x"]\n';
}

it("is true of whatever asks for what others save", () => {
  const asking = [...calls()].filter(asksForSavers);
  expect(asking.length).toBeGreaterThan(10);
  expect(asking.filter((text) => !mayLoad(text))).toEqual([]);
}, 60_000);

it.each(["m.load_img(x)", "loaded = reload(x)", "import keras"])("is false of %j", (text) => {
  expect(mayLoad(text)).toBe(false);
});
