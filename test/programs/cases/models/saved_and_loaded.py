import numpy as np
from tensorflow.keras.applications.mobilenet_v2 import MobileNetV2, preprocess_input
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential, load_model
from tensorflow.keras.preprocessing import image
from tensorflow.keras.preprocessing.image import ImageDataGenerator

MODEL = "tuned.h5"
base = MobileNetV2(include_top=False, pooling="avg", weights="imagenet")
base.trainable = False
model = Sequential([base, Dense(2, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
gen = ImageDataGenerator(preprocessing_function=preprocess_input)
model.fit(gen.flow_from_directory("t", target_size=(224, 224)), epochs=3)  # arrives: train MobileNetV2 RGB/127.5 − 1
model.save(MODEL)

again = load_model(MODEL)
x = image.img_to_array(image.load_img("new.jpg", target_size=(224, 224)))
x = np.expand_dims(x, axis=0) / 255  # error: [train-predict-mismatch]
# right: x = preprocess_input(np.expand_dims(x, axis=0))
print(again.predict(x))  # arrives: predict MobileNetV2 RGB/255
