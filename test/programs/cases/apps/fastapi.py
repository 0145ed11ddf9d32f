from io import BytesIO

import numpy as np
import tensorflow as tf
from fastapi import FastAPI, File, UploadFile
from PIL import Image

app = FastAPI()
NETWORK = tf.keras.applications.EfficientNetB0(weights="imagenet")


def read(data) -> np.ndarray:
    return np.array(Image.open(BytesIO(data)).convert("RGB").resize((224, 224)))


@app.get("/ping")
async def ping():
    return "alive"


@app.post("/predict")
async def predict(file: UploadFile = File(...)):
    batch = np.expand_dims(read(await file.read()), 0)
    scores = NETWORK.predict(batch / 255.0)  # error: [wrong-scaling]  # arrives: predict EfficientNetB0 RGB/255
    # right: scores = NETWORK.predict(batch)
    return {"class": int(np.argmax(scores[0])), "confidence": float(np.max(scores[0]))}
