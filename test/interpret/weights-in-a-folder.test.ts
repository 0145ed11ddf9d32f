import { expect, test } from "vitest";
import { engine } from "../engine.ts";

const PUBLISHED = "vgg16_weights_tf_dim_ordering_tf_kernels.h5";

/** How a path is written of which the program says the end alone, and whether that is the name of ImageNet weights. */
const paths: readonly (readonly [path: string, isImagenet: boolean])[] = [
  [`f"{home}/${PUBLISHED}"`, true],
  [`f"{home}/nets/${PUBLISHED}"`, true],
  [`os.path.join(home, "${PUBLISHED}")`, true],
  [`os.path.join(os.path.dirname(__file__), "nets", "${PUBLISHED}")`, true],
  [`home + "${PUBLISHED}"`, true],
  [`"%s/${PUBLISHED}" % home`, true],
  [`Path(home) / "${PUBLISHED}"`, true],
  [`str(Path(home) / "nets" / "${PUBLISHED}")`, true],
  [`f"{home}/leaves.h5"`, false],
  [`f"{home}/${PUBLISHED}.{home}"`, false],
  [`os.path.join("${PUBLISHED}", home)`, false],
  [`"${PUBLISHED}" + home`, false],
  [`"${PUBLISHED}/%s" % home`, false],
  [`os.path.join(home, "fine_tuned_${PUBLISHED}")`, false],
];

test.each(paths)("%s", (path, isImagenet) => {
  for (const made of [`VGG16(weights=${path})`, `VGG16(weights=None)\nnet.load_weights(${path})`]) {
    const { flows } = engine.check("app.py", program(`net = ${made}`));
    const [result] = flows.map(({ network }) => network.result);
    expect(result?.kind === "pretrained" && result.weights).toBe(isImagenet && "imagenet");
  }
});

test("two ends are told apart as two whole paths are", () => {
  const made = "net = VGG16(weights=None)\nnet.load_weights(where())";
  const either = (one: string, other: string): readonly string[] => {
    const text = program(`def where():\n    if home:\n        return ${one}\n    return ${other}\n\n${made}`);
    return engine.check("app.py", text).flows.map(({ network }) => network.result.kind);
  };
  const own = "leaves.h5";
  for (const [one, other] of [
    [PUBLISHED, own],
    [own, PUBLISHED],
    [own, own],
  ]) {
    expect(either(`f"{home}/${one}"`, `f"{home}/${other}"`)).toEqual(either(`"a/${one}"`, `"a/${other}"`));
  }
});

function program(made: string): string {
  return `import os, sys
from pathlib import Path
from keras.applications import VGG16
from keras.utils import load_img, img_to_array

home = sys.argv[1]
${made}
net.predict(img_to_array(load_img("a.jpg"))[None] / 255)
`;
}
