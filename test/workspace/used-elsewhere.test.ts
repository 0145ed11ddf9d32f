import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { isUsedElsewhere } from "../../workspace/used-elsewhere.ts";

const own = { file: "/p/pets/data.py", text: "def batches(): ...\n" };

describe("a file is used elsewhere where another one has", () => {
  test.each([
    ["import pets.data\n", true],
    ["import os, pets.data as d\n", true],
    ["from pets import model, data\n", true],
    ["from . import (\n  model,\n  data,\n)\n", true],
    ["from .data import batches\n", true],
    ["importlib.import_module('pets.data')\n", true],
    ["data = load()\n", false],
    ["from pets import database\n", false],
    ["", false],
  ])("%j: %s", (text, expected) => {
    expect(isUsedElsewhere(own, [own, { file: "/p/train.py", text }], posix)).toBe(expected);
  });
});

test.each([
  ["np.save('x.npy', x)\n", true],
  ["pickle.dump(x, file)\n", true],
  ["f = h5py.File('x')\n", true],
  ["model.save('m.h5')\n", false],
])("arrays that it saves may be used elsewhere: %j", (text, expected) => {
  expect(isUsedElsewhere({ ...own, text }, [], posix)).toBe(expected);
});

test("a notebook is not imported, and what it says of itself is nobody else", () => {
  const notebook = { file: "/p/my pets.ipynb", text: "" };
  expect(isUsedElsewhere(notebook, [{ file: "/p/a.py", text: "import pets\n" }], posix)).toBe(false);
  expect(isUsedElsewhere(own, [{ ...own, text: "import data\n" }], posix)).toBe(false);
});
