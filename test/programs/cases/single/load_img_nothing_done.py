import numpy as np
import tensorflow as tf
from tensorflow.keras.utils import img_to_array, load_img

model = tf.keras.applications.MobileNetV3Small(weights="imagenet", include_preprocessing=False)
picture = load_img("elephant.jpg", target_size=(224, 224))
array = img_to_array(picture)
batch = np.array([array])
# right: batch = np.array([array]) / 127.5 - 1
print(tf.keras.applications.mobilenet_v3.decode_predictions(model.predict(batch), top=5))  # error: [missing-preprocessing]  # arrives: predict MobileNetV3Small RGB 0–255
