import numpy as np
from tensorflow.keras.applications.mobilenet_v2 import MobileNetV2, decode_predictions, preprocess_input
from tensorflow.keras.preprocessing.image import img_to_array, load_img


def prepare(path):
    array = img_to_array(load_img(path, target_size=(224, 224)))
    return preprocess_input(array)


model = MobileNetV2()
batch = np.stack([prepare(p) for p in ["a.jpg", "b.jpg", "c.jpg"]])
probabilities = model.predict(preprocess_input(batch))  # error: [double-preprocessing]  # arrives: predict MobileNetV2 RGB/16256 − 1.007843
# right: probabilities = model.predict(batch)
for row in decode_predictions(probabilities, top=1):
    print(row[0][1])
