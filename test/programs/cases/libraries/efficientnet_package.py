import efficientnet.tfkeras as efn
import numpy as np
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

base = efn.EfficientNetB3(weights="imagenet", include_top=False, pooling="avg")
base.trainable = False
model = Sequential([base, Dense(5, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
gen = ImageDataGenerator(rescale=1.0 / 255)  # error: [wrong-scaling]
# right: gen = ImageDataGenerator(preprocessing_function=efn.preprocess_input)
model.fit(gen.flow_from_directory("eyes", target_size=(300, 300)), epochs=2)  # arrives: train EfficientNetB3 RGB/255
