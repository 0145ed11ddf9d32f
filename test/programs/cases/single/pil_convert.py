import numpy as np
from PIL import Image
from tensorflow.keras.applications.efficientnet import EfficientNetB0, preprocess_input

model = EfficientNetB0(weights="imagenet")
with Image.open("photo.jpg") as handle:
    rgb = handle.convert("RGB").resize((224, 224), Image.BILINEAR)
pixels = np.asarray(rgb, dtype=np.float32)
pixels /= 255.0  # wrong  # error: [wrong-scaling]
print(model.predict(pixels[np.newaxis, ...]).argmax(axis=-1))  # arrives: predict EfficientNetB0 RGB/255
