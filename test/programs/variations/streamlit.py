import streamlit as st
from PIL import Image, ImageOps
import numpy as np
import tensorflow as tf
@st.cache(allow_output_mutation=True)
def load():
    return tf.keras.applications.MobileNetV2()
@st.cache_resource
def load2():
    return tf.keras.applications.ResNet50()
model = load()
file = st.file_uploader('x', type=['jpg'])
def import_and_predict(image_data, model):
    image = ImageOps.fit(image_data, (224, 224), Image.ANTIALIAS)
    img = np.asarray(image)
    img_reshape = img[np.newaxis, ...]
    return model.predict(img_reshape)  # arrives: predict MobileNetV2 RGB 0–255
if file is None:
    st.text('x')
else:
    image = Image.open(file)
    st.image(image, use_column_width=True)
    import_and_predict(image, model)
    load2().predict(np.array(image.convert('RGB'))[None] / 255.)  # arrives: predict ResNet50 RGB/255
