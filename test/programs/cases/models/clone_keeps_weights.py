import numpy as np
from tensorflow import keras

base = keras.applications.DenseNet169(include_top=False, pooling="avg")
twin = keras.models.clone_model(base)
twin.set_weights(base.get_weights())
pictures = np.stack([keras.utils.img_to_array(keras.utils.load_img(p, target_size=(224, 224))) for p in ("a.png", "b.png")])
print(np.abs(base.predict(keras.applications.densenet.preprocess_input(pictures.copy())) - twin.predict(pictures / 255)).max())  # error: [wrong-scaling]  # arrives: predict DenseNet169 (RGB/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225]; predict DenseNet169 RGB/255
# right: print(np.abs(base.predict(keras.applications.densenet.preprocess_input(pictures.copy())) - twin.predict(keras.applications.densenet.preprocess_input(pictures))).max())
