import { describe, expect, it } from "vitest";
import { cellsIn, joinCells } from "../../core/source/notebook.ts";
import { engine } from "../engine.ts";

const load = "x = np.expand_dims(img_to_array(load_img('a.jpg')), 0)";
const use = `${load}\nnet.predict(x / 255)`;
const images = "from keras.utils import img_to_array, load_img";

/** The cells of a notebook, and the lines that mending adds, each with the cell and row where it then stands. */
const cases: readonly (readonly [where: string, cells: readonly string[], added: readonly string[]])[] = [
  [
    "where the network is imported, after a magic",
    [
      "import numpy as np",
      "%cd x\nfrom keras.applications import ResNet50",
      images,
      `net = ResNet50()\n${use}`,
    ],
    ["2:3 from keras.applications.resnet50 import preprocess_input", "4:3 net.predict(preprocess_input(x))"],
  ],
  [
    "in the import of the network's module",
    [
      `import numpy as np\nfrom keras.applications.vgg16 import VGG16 # net\n${images}`,
      `net = VGG16()\n${use}`,
    ],
    [
      "1:2 from keras.applications.vgg16 import VGG16, preprocess_input # net",
      "2:3 net.predict(preprocess_input(x))",
    ],
  ],
  [
    "in a cell that is timed, after the magic",
    [`%%time\nfrom keras.applications import ResNet50\nimport numpy as np\n${images}\nnet = ResNet50()`, use],
    ["1:3 from keras.applications.resnet50 import preprocess_input", "2:2 net.predict(preprocess_input(x))"],
  ],
  [
    "nowhere, where the library is at hand",
    [
      "!pip install tensorflow",
      `%matplotlib inline\nimport numpy as np\nimport tensorflow as tf\n${images}\nnet = tf.keras.applications.ResNet50()`,
      use,
    ],
    ["3:2 net.predict(tf.keras.applications.resnet50.preprocess_input(x))"],
  ],
  [
    "with the other imports before the use, not those after it",
    [
      `%matplotlib inline\n${images}\nimport numpy as np`,
      "import keras.applications\nnet = keras.applications.ResNet50()",
      use,
      "from keras import layers",
    ],
    ["3:2 net.predict(keras.applications.resnet50.preprocess_input(x))"],
  ],
];

describe("what a fix adds to a notebook", () => {
  it.each(cases)("stands %s", (_, sources, added) => {
    const text = joinCells(sources.map((source, i) => ({ number: i + 1, source })));
    const before = engine.check("a.ipynb", text);
    expect(before.findings).toHaveLength(1);
    const after = engine.fixAll(before, ["safe"]);
    expect(after.analysis.findings).toEqual([]);
    const old = new Set(text.split("\n"));
    expect(
      linesOf(after.text)
        .filter(({ line }) => !old.has(line))
        .map(({ place, line }) => `${place} ${line}`),
    ).toEqual(added);
  });
});

function linesOf(text: string): readonly { readonly place: string; readonly line: string }[] {
  return (cellsIn(text) ?? []).flatMap(({ number, span }) =>
    text
      .slice(span.start, span.end)
      .split("\n")
      .map((line, i) => ({ place: `${number}:${i + 1}`, line })),
  );
}
