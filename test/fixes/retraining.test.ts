import { expect, test } from "vitest";
import { engine } from "../engine.ts";

const HEAD = `
import numpy as np
from tensorflow.keras.applications.vgg16 import VGG16, preprocess_input
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Model, load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator, img_to_array, load_img

base = VGG16(include_top=False, weights="imagenet", pooling="avg")
base.trainable = False
model = Model(base.input, Dense(2, activation="softmax")(base.output))
model.compile(optimizer="adam", loss="categorical_crossentropy")
`;

/** Each finding's line with the applicability and title of its best fix. */
function bestFixes(text: string): readonly string[] {
  const analysis = engine.check("a.py", text);
  return analysis.findings.map((finding) => {
    const [best] = engine.fixesFor(analysis, finding, 1);
    const code = text.slice(finding.place.span.start, finding.place.span.end);
    return `${finding.rule} at ${code}: ${best?.applicability}, ${best?.title}`;
  });
}

test("mending one side of a saved model that both sides fed wrongly is unsafe, and says how the other is", () => {
  const text = `${HEAD}
train = ImageDataGenerator(rescale=1.0 / 255).flow_from_directory("train", target_size=(224, 224))
model.fit(train)
model.save("m.h5")
loaded = load_model("m.h5")
x = np.expand_dims(img_to_array(load_img("cat.jpg", target_size=(224, 224))) / 255.0, 0)
print(loaded.predict(x))
`;
  expect(bestFixes(text)).toEqual([
    "wrong-scaling at rescale=1.0 / 255: unsafe, Replace `rescale=1.0 / 255` by `preprocess_input` of vgg16, though the saved model is still used on RGB/255, range 0…1",
    'wrong-scaling at img_to_array(load_img("cat.jpg", target_size=(224, 224))) / 255.0: unsafe, Replace `img_to_array(load_img("cat.jpg", target_size=…` by `preprocess_input` of vgg16, though the saved model was trained on RGB/255, range 0…1',
  ]);
});

test("mending what is used otherwise than the saved model was trained is safe", () => {
  const text = `${HEAD}
train = ImageDataGenerator(preprocessing_function=preprocess_input).flow_from_directory("train", target_size=(224, 224))
model.fit(train)
model.save("m.h5")
loaded = load_model("m.h5")
x = np.expand_dims(img_to_array(load_img("cat.jpg", target_size=(224, 224))), 0)
print(loaded.predict(x / 255.0))
`;
  expect(bestFixes(text)).toEqual([
    "train-predict-mismatch at x / 255.0: safe, Replace `x / 255.0` by `preprocess_input` of vgg16",
  ]);
});

test("weights of an own file make a fix unsafe where nobody sees them trained", () => {
  const text = `${HEAD}
model.load_weights("cats.h5")
x = np.expand_dims(img_to_array(load_img("cat.jpg", target_size=(224, 224))), 0)
print(model.predict(x / 255.0))
`;
  expect(bestFixes(text)).toEqual([
    "wrong-scaling at x / 255.0: unsafe, Replace `x / 255.0` by `preprocess_input` of vgg16, though nobody knows on what the saved model was trained",
  ]);
});
