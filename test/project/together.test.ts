import { describe, expect, it } from "vitest";
import type { Analysis } from "../../core/engine.ts";
import { findingsByFile, flowsByFile } from "../../core/together.ts";
import { engine } from "../engine.ts";
import { filesIn, memoryWorkspace, ROOT } from "./sections.ts";

const shared = `# file: data.py
from keras.preprocessing.image import ImageDataGenerator

def batches(name, scale=None):
    return ImageDataGenerator(rescale=1. / 255).flow_from_directory(name)
# file: net.py
from keras.applications import ResNet50
base = ResNet50()
base.trainable = False
# file: train.py
from data import batches
from net import base
base.fit(batches("train"))
# file: test.py
from data import batches
from net import base
base.evaluate(batches("test"))
`;

function analysesOf(written: string): readonly Analysis[] {
  const files = filesIn(written);
  const within = engine.within(memoryWorkspace(files));
  return [...files].map(([file, text]) => within.check(file, text));
}

function foundIn(written: string): Readonly<Record<string, readonly string[]>> {
  const found = [...findingsByFile(analysesOf(written))];
  return Object.fromEntries(
    found.map(([file, known]) => [file.slice(ROOT.length + 1), known.map(({ item }) => item.rule)]),
  );
}

describe("what several analyses found", () => {
  it("is told once, where the step stands", () => {
    expect(foundIn(shared)).toEqual({ "data.py": ["wrong-scaling"] });
  });

  it("tells uses where they stand", () => {
    const files = [...flowsByFile(analysesOf(shared))].map(([file, known]) => [file, known.length]);
    expect(files).toEqual([
      [`${ROOT}/train.py`, 1],
      [`${ROOT}/test.py`, 1],
    ]);
  });

  const withDefault = `# file: use.py
from keras.applications import ResNet50
from keras.applications.resnet50 import preprocess_input
net = ResNet50()
def predict(x, prepare=preprocess_input, by=255.):
    return net.predict(prepare(x / by))
`;

  it("takes what callers hand over rather than the defaults of a function that others call", () => {
    expect(foundIn(withDefault)).toEqual({ "use.py": ["double-preprocessing"] });
    const called = `${withDefault}# file: main.py
import numpy as np
from PIL import Image
from use import predict
predict(np.array(Image.open("a.png")), by=1)
`;
    expect(foundIn(called)).toEqual({});
  });
});

describe("mending several files", () => {
  it("mends what they share once", () => {
    const analyses = analysesOf(shared);
    const {
      changed,
      fixed,
      analyses: after,
    } = engine.within(memoryWorkspace(filesIn(shared))).fixAllIn(analyses, ["safe"]);
    expect([...changed.keys()]).toEqual([`${ROOT}/data.py`]);
    expect(changed.get(`${ROOT}/data.py`)).toContain("preprocessing_function=preprocess_input");
    expect(fixed).toBe(1);
    expect(after.flatMap(({ findings }) => findings)).toEqual([]);
  });

  it("leaves alone what would be wrong for another who imports it", () => {
    const other = `${shared}# file: small.py
from data import batches
from keras.applications import MobileNet
from keras.layers import Rescaling
from keras import Sequential
net = Sequential([Rescaling(2., offset=-1.), MobileNet()])
net.predict(batches("test"))
`;
    const { changed } = engine.within(memoryWorkspace(filesIn(other))).fixAllIn(analysesOf(other), ["safe"]);
    expect([...changed]).toEqual([]);
    const analyses = analysesOf(other);
    const found = [...findingsByFile(analyses).values()].flat();
    const within = engine.within(memoryWorkspace(filesIn(other)));
    const fixes = found.map(({ item, analysis }) => within.fixesFor(analysis, item, undefined, analyses));
    expect(fixes).toEqual([[]]);
  });
});

describe("an analysis", () => {
  it("is current until a file that it read, or looked for, changes", () => {
    const files = new Map(filesIn(shared));
    const within = engine.within(memoryWorkspace(files));
    const file = `${ROOT}/train.py`;
    const analysis = within.check(
      file,
      `${files.get(file)}\ntry:\n    import missing\nexcept ImportError:\n    pass\n`,
    );
    const isCurrentWith = (name: string, text: string): boolean => {
      const before = files.get(name);
      files.set(name, text);
      const isCurrent = within.isCurrent(analysis);
      if (before === undefined) files.delete(name);
      else files.set(name, before);
      return isCurrent;
    };
    expect(within.isCurrent(analysis)).toBe(true);
    expect(isCurrentWith(`${ROOT}/test.py`, "x = 1")).toBe(true);
    expect(isCurrentWith(`${ROOT}/data.py`, "x = 1")).toBe(false);
    expect(isCurrentWith(`${ROOT}/missing.py`, "x = 1")).toBe(false);
    expect(isCurrentWith(`${ROOT}/other.py`, "x = 1")).toBe(true);
  });
});
