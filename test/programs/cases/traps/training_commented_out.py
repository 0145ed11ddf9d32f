import numpy as np
from keras.applications.mobilenet import MobileNet, preprocess_input
from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator, img_to_array, load_img

base = MobileNet(include_top=False, pooling="avg", weights="imagenet")
base.trainable = False
model = Sequential([base, Dense(2, activation="softmax")])
# gen = ImageDataGenerator(rescale=1 / 255)
# model.fit_generator(gen.flow_from_directory("train"), 100, 5)
# model.save("m.h5")
x = img_to_array(load_img("t.png", target_size=(224, 224)))
x = np.expand_dims(x, 0)
# x = preprocess_input(x)
print(model.predict(x))  # error: [missing-preprocessing]  # arrives: predict MobileNet RGB 0–255
# right: print(model.predict(preprocess_input(x)))
