from keras.applications.vgg16 import VGG16, preprocess_input
from keras.layers import Dense, Flatten
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

old = ImageDataGenerator(rescale=1.0 / 255)
old_flow = old.flow_from_directory("a", target_size=(224, 224))
gen = ImageDataGenerator()  # error: [missing-preprocessing]
# right: gen = ImageDataGenerator(preprocessing_function=preprocess_input)
flow = gen.flow_from_directory("a", target_size=(224, 224))
vgg = VGG16(include_top=False, input_shape=(224, 224, 3))
vgg.trainable = False
model = Sequential([vgg, Flatten(), Dense(2, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit_generator(flow, steps_per_epoch=20, epochs=2)  # arrives: train VGG16 RGB 0–255
