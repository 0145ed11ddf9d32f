import { describe, expect, it } from "vitest";
import { cellAt, cellsIn, joinCells } from "../core/source/notebook.ts";
import { engine } from "./engine.ts";

const setup = `import tensorflow as tf
from tensorflow.keras.applications import ResNet50
from tensorflow.keras.preprocessing.image import ImageDataGenerator`;
const generator = "g = ImageDataGenerator(rescale=1./255).flow_from_directory('d')";
const network = "net = ResNet50()";

/** Cells, and in which of them, from 1, something is found. */
const cases: readonly (readonly [what: string, cells: readonly string[], found: readonly number[]])[] = [
  ["cells are one program", [setup, generator, network, "net.predict(g)"], [2]],
  [
    "shell lines stand among the code",
    [
      `!pip install -q \\\n  tensorflow\n${setup}\n!wget \\\n  'http://x/(.zip\n${generator}`,
      `${network}\n!ls (\nnet.predict(g)`,
    ],
    [1],
  ],
  ["a cell is timed", [setup, generator, network, "%%time\nnet.predict(g)"], [2]],
  ["a line is timed", [setup, generator, `${network}\n%time out = net.predict(g)`], [2]],
  ["a result is timed", [setup, generator, `${network}\nout = %time net.predict(g)`], [2]],
  ["a name is bound by the shell", [setup, generator, network, "g = !ls", "net.predict(g)"], []],
  [
    "a name is bound in a cell that is not Python",
    [setup, generator, network, "%%bash\ng = 1", "net.predict(g)"],
    [2],
  ],
  [
    "a name is bound in a cell whose names are its own",
    [setup, generator, network, "%%timeit\ng = 1", "net.predict(g)"],
    [2],
  ],
  [
    "a cell is broken",
    [setup, "x = [1,\n'''", generator, "def f(:\n  return )", network, "net.predict(g)"],
    [3],
  ],
  ["a cell breaks off", [setup, `${generator}\nfoo(`, `${network}\nnet.predict(g)`, 'print("""'], [2]],
  [
    "a blank is to be filled in elsewhere",
    [setup, generator, "net = ____", "x = ??\nnet = ResNet50()", "net.predict(g)"],
    [2],
  ],
  [
    "a blank is to be filled in where it matters",
    [setup, "g = ImageDataGenerator(rescale=____).flow_from_directory('d')", network, "net.predict(g)"],
    [],
  ],
  ["a blank stands for the weights", [setup, generator, "net = ResNet50(weights=??)", "net.predict(g)"], []],
  [
    "help is asked for",
    [setup, `${generator}\nImageDataGenerator?`, `?ResNet50\n${network}\nnet.predict??\nnet.predict(g)`],
    [2],
  ],
  ["a cell is commented out", [setup, generator, network, "# net.predict(g)"], []],
  [
    "training is in a function that a later cell calls",
    [setup, "def run(x):\n    return ResNet50().predict(x)", generator, "run(g)"],
    [3],
  ],
  [
    "a cell says it anew",
    [
      setup,
      generator,
      "g = ImageDataGenerator(preprocessing_function=tf.keras.applications.resnet50.preprocess_input).flow_from_directory('d')",
      network,
      "net.predict(g)",
    ],
    [],
  ],
];

describe("a notebook where", () => {
  it.each(cases)("%s", (_, sources, expected) => {
    const text = joinCells(sources.map((source, i) => ({ number: i + 1, source })));
    const cells = cellsIn(text) ?? [];
    const { findings } = engine.check("a.ipynb", text);
    expect(findings.map(({ place }) => cellAt(cells, place.span.start)?.number)).toEqual(expected);
  });
});
