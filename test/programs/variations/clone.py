from tensorflow import keras
import numpy as np, cv2
im = cv2.imread('a')[None]
b = keras.applications.ResNet50(include_top=False, pooling='avg')
c = keras.models.clone_model(b)
c.set_weights(b.get_weights())
c.predict(im)  # arrives: predict ResNet50 BGR 0–255
j = keras.models.model_from_json(b.to_json())
j.set_weights(b.get_weights())
j.predict(im)
