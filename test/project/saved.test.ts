import { describe, expect, it } from "vitest";
import type { Analysis } from "../../core/engine.ts";
import { engine } from "../engine.ts";
import { filesIn, memoryWorkspace, ROOT } from "./sections.ts";

const project = `# file: train.py
from keras.applications import ResNet50
from keras.preprocessing.image import ImageDataGenerator

net = ResNet50()
net.fit(ImageDataGenerator(rescale=1. / 255).flow_from_directory("train"))
net.save("net.h5")
other = ResNet50()
other.fit(ImageDataGenerator().flow_from_directory("train"))
# file: predict.py
from keras.models import load_model
from keras.preprocessing.image import ImageDataGenerator

load_model("net.h5").predict(ImageDataGenerator().flow_from_directory("test"))
# file: weights.py
from keras.applications import ResNet50
from keras.preprocessing.image import ImageDataGenerator

own = ResNet50(weights=None)
own.load_weights("net.h5")
own.predict(ImageDataGenerator().flow_from_directory("test"))
`;

function analysisOf(name: string, files = filesIn(project)): Analysis {
  const file = `${ROOT}/${name}`;
  return engine.within(memoryWorkspace(files)).check(file, files.get(file) ?? "");
}

describe("a model that another program saves", () => {
  it("brings along what arrives at it there, and not what arrives at others", () => {
    const told = analysisOf("predict.py").elsewhere.map(({ file, phase, use }) => [
      file,
      phase,
      use.call.file,
    ]);
    expect(told).toEqual([[`${ROOT}/train.py`, "train", `${ROOT}/train.py`]]);
  });

  it("is known again where its weights are loaded into a network made anew", () => {
    const { flows, elsewhere } = analysisOf("weights.py");
    expect(flows.map(({ network }) => [network.call.file, network.weightsOf?.file])).toEqual([
      [`${ROOT}/weights.py`, `${ROOT}/train.py`],
    ]);
    expect(flows.map(({ network }) => network.result.kind)).toEqual(["pretrained"]);
    expect(elsewhere.map(({ phase }) => phase)).toEqual(["train"]);
  });

  it("does not count as the file's own flows", () => {
    expect(analysisOf("predict.py").flows.map(({ file }) => file)).toEqual([`${ROOT}/predict.py`]);
  });

  it("is looked up anew when its program changes", () => {
    const files = new Map(filesIn(project));
    const within = engine.within(memoryWorkspace(files));
    const analysis = analysisOf("predict.py");
    expect(within.isCurrent(analysis)).toBe(true);
    files.set(`${ROOT}/train.py`, "x = 1\n");
    expect(engine.within(memoryWorkspace(files)).isCurrent(analysis)).toBe(false);
  });

  it("shares nothing with this program but the disk", () => {
    const files = filesIn(`# file: net.py
from keras.applications import ResNet50
net = ResNet50()
# file: train.py
from net import net
net.trainable = False
net.save("net.h5")
# file: use.py
from net import net
from keras.models import load_model
from keras.preprocessing.image import ImageDataGenerator
load_model("net.h5")
net.fit(ImageDataGenerator().flow_from_directory("train"))
`);
    expect(analysisOf("use.py", files).flows.map(({ network }) => network.trainable)).toEqual(["wholly"]);
  });

  it("ends where two programs load what the other saves", () => {
    const files = filesIn(`# file: a.py
from keras.models import load_model
load_model("b.h5").save("a.h5")
# file: b.py
from keras.models import load_model
load_model("a.h5").save("b.h5")
`);
    expect(analysisOf("a.py", files).flows).toEqual([]);
  });
});
