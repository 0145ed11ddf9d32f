from fastapi import FastAPI, File, UploadFile
import numpy as np, io, uvicorn
from PIL import Image
import tensorflow as tf
app = FastAPI()
MODEL = tf.keras.applications.ResNet50()
def read_file_as_image(data) -> np.ndarray:
    return np.array(Image.open(io.BytesIO(data)))
@app.post('/predict')
async def predict(file: UploadFile = File(...)):
    image = read_file_as_image(await file.read())
    img_batch = np.expand_dims(image, 0)
    predictions = MODEL.predict(img_batch)  # arrives: predict ResNet50 RGB 0–255
    return {}
