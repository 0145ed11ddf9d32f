import type { Transform } from "../../core/transform/transform.ts";

/** One way to prepare the images of a program, and what a person who reads it would say of it. */
export interface Preparation {
  readonly name: string;
  /** Import lines beside that of the network. */
  readonly imports: readonly string[];
  /** Turns the float array `x` into what is fed: an expression. */
  readonly expression: string;
  /** The same as arguments of ImageDataGenerator. */
  readonly generatorArguments: string;
  /** What arrives. */
  readonly map: Transform;
}

const mean = "[0.485, 0.456, 0.406]";
const deviation = "[0.229, 0.224, 0.225]";

/** Each convention's map, written out by hand as people do. */
const byHand: Readonly<Record<string, string>> = {
  raw: "x * 1.0",
  tf: "x / 127.5 - 1.0",
  torch: `(x / 255.0 - np.array(${mean})) / np.array(${deviation})`,
  caffe: "x[..., ::-1] - np.array([103.939, 116.779, 123.68])",
};

/** A module of keras.applications whose preprocess_input follows the convention. */
const moduleOf: Readonly<Record<string, string>> = { tf: "mobilenet_v2", torch: "densenet", caffe: "vgg16" };

export const conventions: Readonly<Record<string, Transform>> = {
  raw: { order: "rgb", scale: [1, 1, 1], offset: [0, 0, 0] },
  tf: { order: "rgb", scale: [1 / 127.5, 1 / 127.5, 1 / 127.5], offset: [-1, -1, -1] },
  torch: {
    order: "rgb",
    scale: [1 / 255 / 0.229, 1 / 255 / 0.224, 1 / 255 / 0.225],
    offset: [-0.485 / 0.229, -0.456 / 0.224, -0.406 / 0.225],
  },
  caffe: { order: "bgr", scale: [1, 1, 1], offset: [-103.939, -116.779, -123.68] },
};

export function preparedRight(module: string, map: Transform): Preparation {
  return {
    name: "its own preprocess_input",
    imports: [`from tensorflow.keras.applications.${module} import preprocess_input`],
    expression: "preprocess_input(x)",
    generatorArguments: "preprocessing_function=preprocess_input",
    map,
  };
}

export const rescaled: Preparation = {
  name: "rescale=1/255",
  imports: [],
  expression: "x / 255.",
  generatorArguments: "rescale=1./255",
  map: { order: "rgb", scale: [1 / 255, 1 / 255, 1 / 255], offset: [0, 0, 0] },
};

export const nothing: Preparation = {
  name: "nothing",
  imports: [],
  expression: "x",
  generatorArguments: "horizontal_flip=True",
  map: { order: "rgb", scale: [1, 1, 1], offset: [0, 0, 0] },
};

export function preparedAsAnother(convention: string): Preparation {
  return {
    name: `preprocess_input of ${moduleOf[convention]}`,
    imports: [`from tensorflow.keras.applications.${moduleOf[convention]} import preprocess_input as other`],
    expression: "other(x)",
    generatorArguments: "preprocessing_function=other",
    map: conventions[convention] ?? nothing.map,
  };
}

export function preparedByHand(convention: string): Preparation {
  return {
    name: `${convention} written by hand`,
    imports: [],
    expression: byHand[convention] ?? "x",
    generatorArguments: `preprocessing_function=lambda x: ${byHand[convention]}`,
    map: conventions[convention] ?? nothing.map,
  };
}

/** A script that classifies one picture. */
export function predictingProgram(network: string, preparation: Preparation): string {
  return `import numpy as np
from tensorflow.keras.applications import ${network}
from tensorflow.keras.utils import img_to_array, load_img
${preparation.imports.join("\n")}

model = ${network}(weights="imagenet")
x = np.expand_dims(img_to_array(load_img("cat.jpg", target_size=model.input_shape[1:3])), axis=0)
x = ${preparation.expression}
print(model.predict(x))
`;
}

/** A script that trains a head on a frozen base. */
export function trainingProgram(network: string, preparation: Preparation): string {
  return `import numpy as np
import tensorflow as tf
from tensorflow.keras.preprocessing.image import ImageDataGenerator
${preparation.imports.join("\n")}

base = tf.keras.applications.${network}(include_top=False, weights="imagenet", pooling="avg")
base.trainable = False
model = tf.keras.Sequential([base, tf.keras.layers.Dense(2, activation="softmax")])
model.compile("adam", "categorical_crossentropy")

datagen = ImageDataGenerator(${preparation.generatorArguments})
train = datagen.flow_from_directory("data/train", target_size=(224, 224))
model.fit(train, epochs=3)
`;
}
