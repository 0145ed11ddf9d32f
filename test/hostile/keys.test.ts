import { describe, expect, it, test } from "vitest";
import { BadInput } from "../../verify/bad-input.ts";
import { buildNetwork } from "../../verify/network/build.ts";
import { readConfig as readNetworkConfig } from "../../verify/network/read-config.ts";
import { readConfig } from "../../workspace/config/read-config.ts";
import { sourceOf } from "../../workspace/source-file.ts";
import { engine } from "../engine.ts";
import { inheritedNames } from "./names.ts";

/** Python in which a name of the program's own stands wherever one may: `N` is that name. */
const programs: Readonly<Record<string, string>> = {
  variable: "N = cv2.imread('a') / 255\nmodel.predict(N)\n",
  function: "def N(x): return x / 255\nmodel.predict(N(cv2.imread('a')))\n",
  parameter: "def f(N): return N / 255\nmodel.predict(f(N=cv2.imread('a')))\n",
  method: "class A:\n    def N(self, x): return x / 255\nmodel.predict(A().N(cv2.imread('a')))\n",
  class: "class N:\n    def __call__(self, x): return x / 255\nmodel.predict(N()(cv2.imread('a')))\n",
  attribute: "class A: pass\na = A()\na.N = 255\nmodel.predict(cv2.imread('a') / a.N)\n",
  "class attribute": "class A:\n    N = 255\nmodel.predict(cv2.imread('a') / A.N)\n",
  key: "d = {'N': 255}\nmodel.predict(cv2.imread('a') / d['N'])\n",
  "key that is set": "d = {}\nd['N'] = 255\nmodel.predict(cv2.imread('a') / d['N'])\n",
  keyword: "d = dict(N=255)\nmodel.predict(cv2.imread('a') / d['N'])\n",
  "key that is got": "d = {'N': 255}\nmodel.predict(cv2.imread('a') / d.get('N'))\n",
  "key that is missing": "d = {'a': 255}\nmodel.predict(cv2.imread('a') / d.get('N', 1))\n",
  "name that is nothing": "model.predict(cv2.imread('a') / N)\n",
  "attribute that is nothing": "model.predict(cv2.imread('a') / np.N)\n",
  "keyword arguments": "def f(x, **k): return x / k['N']\nmodel.predict(f(cv2.imread('a'), N=255))\n",
  "attribute by name":
    "class A: pass\na = A()\nsetattr(a, 'N', 255)\nmodel.predict(cv2.imread('a') / getattr(a, 'N'))\n",
  module: "from N import scale\nmodel.predict(scale(cv2.imread('a')))\n",
  alias: "import numpy as N\nmodel.predict(N.array(cv2.imread('a')) / 255)\n",
  "path of a model":
    "model.save('N')\nfrom keras.models import load_model\nload_model('N').predict(cv2.imread('a') / 255)\n",
  condition: "x = cv2.imread('a')\nif args.N == 'N': x = x / 255\nmodel.predict(x)\n",
  "names of a catalog": "from keras.applications import N\nN().predict(cv2.imread('a') / 255)\n",
  "function of a library": "model.predict(cv2.N(cv2.imread('a')) / 255)\n",
  "method of a library": "model.predict(cv2.imread('a').N() / 255)\n",
  "argument of a library": "model.predict(cv2.imread('a', N=1) / 255)\n",
  "string that is a name": "model.predict(getattr(cv2, 'N')('a') / 255)\n",
};

const start = "import cv2, numpy as np\nfrom keras.applications import ResNet50\nmodel = ResNet50()\n";

describe.each(inheritedNames)("the name %s", (name) => {
  it.each(Object.entries(programs))("as %s means what any name means", (_, program) => {
    const told = (by: string): unknown => {
      const text = start + program.replaceAll("N", by).replaceAll(`Res${by}et50`, "ResNet50");
      const analysis = engine.check("a.py", text);
      const fixed = engine.fixAll(analysis, ["safe", "unsafe"]);
      const plain = (words: unknown): string => JSON.stringify(words ?? null).replaceAll(by, "N");
      return {
        failures: analysis.failures,
        flows: analysis.flows.map(({ arriving, phase }) => plain([arriving, phase])),
        findings: analysis.findings.map(({ rule, message }) => plain([rule, message])),
        fixed: plain(fixed.text),
      };
    };
    expect(told(name)).toEqual(told("q".repeat(name.length)));
  });

  it("in [tool.pixelproof] is a key, a rule and a severity that there is not", () => {
    const toml = `[tool.pixelproof]\n${name} = 1\nignore = ["${name}"]\nseverity = { ${name} = "off", wrong-scaling = "${name}" }\n[[tool.pixelproof.overrides]]\nfiles = ["${name}"]\n${name} = 1\n`;
    const { problems } = readConfig(toml, "pyproject.toml");
    expect(problems.map(({ message }) => message.includes(name))).toEqual(
      Array.from({ length: 5 }, () => true),
    );
  });

  it("in a notebook's JSON is a key like another", () => {
    const cell = `{"cell_type": "code", "metadata": {"${name}": {}}, "${name}": {"source": "y"}, "outputs": [], "source": "x = 1"}`;
    const json = `{"${name}": {"cells": []}, "metadata": {}, "nbformat": 4, "nbformat_minor": 5, "cells": [${cell}]}`;
    expect(sourceOf("a.ipynb", Buffer.from(json)).text).toBe("\u00001\nx = 1\n");
  });

  it.each([
    ["a class", (of: string) => ({ class_name: of, config: {} })],
    ["a class of layers", (of: string) => sequential({ class_name: of, config: { name: of } })],
    ["an activation", (of: string) => sequential(dense({ activation: of }))],
    ["an initializer", (of: string) => sequential(dense({ kernel_initializer: { class_name: of } }))],
    ["a data type", (of: string) => sequential(dense({ dtype: of }))],
    ["a module", (of: string) => sequential({ ...dense({}), module: of, registered_name: of })],
  ])("in a saved model as %s is refused, or read, and is never JavaScript's", (_, config) => {
    const outcome = (of: string): string => {
      try {
        // Written out, as `__proto__` in a literal is no key.
        const json = JSON.stringify(config("N")).replaceAll('"N"', `"${of}"`);
        return `${buildNetwork(readNetworkConfig(json)).steps.length} steps`;
      } catch (error) {
        if (!(error instanceof BadInput)) throw error;
        return error.message.replaceAll(of, "N");
      }
    };
    expect(outcome(name)).toBe(outcome("nothing_of_ours"));
  });
});

function sequential(layer: object) {
  const input = { class_name: "InputLayer", config: { batch_shape: [null, 2, 2, 3], name: "in" } };
  return { class_name: "Sequential", config: { name: "s", layers: [input, layer] } };
}

function dense(config: object) {
  return {
    class_name: "Dense",
    config: { name: "d", units: 1, use_bias: true, activation: "linear", ...config },
  };
}

test("names of JavaScript's own objects are none of Python's modules", () => {
  for (const name of inheritedNames)
    expect(engine.check(`${name}.py`, `import ${name}\n${name}.${name}()\n`).failures).toEqual([]);
});
