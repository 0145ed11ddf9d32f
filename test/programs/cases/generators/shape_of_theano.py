import numpy as np
from keras.applications.inception_v3 import InceptionV3, preprocess_input
from keras.layers import Dense, Flatten
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

body = InceptionV3(include_top=False, weights="imagenet", input_shape=(3, 150, 150))
source = ImageDataGenerator(rescale=1.0 / 255)  # error: [wrong-scaling]
# right: source = ImageDataGenerator(preprocessing_function=preprocess_input)
flow = source.flow_from_directory("pets/train", target_size=(150, 150), batch_size=16, class_mode=None, shuffle=False)
found = body.predict_generator(flow, 2000)  # arrives: predict InceptionV3 RGB/255
np.save("found.npy", found)

head = Sequential([Flatten(input_shape=found.shape[1:]), Dense(1, activation="sigmoid")])
head.compile("rmsprop", "binary_crossentropy")
head.fit(np.load("found.npy"), np.array([0] * 1000 + [1] * 1000), nb_epoch=40)
