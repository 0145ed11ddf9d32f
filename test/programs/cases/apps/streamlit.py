import numpy as np
import streamlit as st
import tensorflow as tf
from PIL import Image, ImageOps

st.set_page_config(page_title="Which plant is it?")


@st.cache_resource
def load_network():
    return tf.keras.applications.MobileNetV2(weights="imagenet")


def ask(image, network):
    image = ImageOps.fit(image, (224, 224), Image.LANCZOS)
    pixels = np.asarray(image).astype(np.float32)
    pixels = pixels / 255.0  # error: [wrong-scaling]
    # right: pixels = pixels / 127.5 - 1
    return network.predict(pixels[np.newaxis, ...])  # arrives: predict MobileNetV2 RGB/255


network = load_network()
upload = st.file_uploader("A picture", type=["jpg", "png"])
if upload is None:
    st.text("Please upload a picture")
else:
    picture = Image.open(upload).convert("RGB")
    st.image(picture, use_column_width=True)
    st.write(ask(picture, network))
