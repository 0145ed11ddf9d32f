from pathlib import Path

import numpy as np
from keras.applications.mobilenet_v2 import MobileNetV2, preprocess_input
from keras.preprocessing import image

paths = sorted(Path("samples").glob("*.jpg"))
arrays = [image.img_to_array(image.load_img(str(p), target_size=(224, 224))) for p in paths]
tensor = np.array([a for a in arrays if a.shape == (224, 224, 3)])
model = MobileNetV2(weights="imagenet", include_top=True)
out = model.predict(tensor)  # error: [missing-preprocessing]  # arrives: predict MobileNetV2 RGB 0–255
# right: out = model.predict(preprocess_input(tensor))
names = {str(p): row.argmax() for p, row in zip(paths, out)}
