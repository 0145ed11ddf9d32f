from keras.applications.vgg16 import VGG16, preprocess_input
from keras.applications.inception_v3 import InceptionV3, preprocess_input
# right: from keras.applications.inception_v3 import InceptionV3, preprocess_input as inception_preprocess
from keras.layers import Dense, Flatten
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

datagen = ImageDataGenerator(preprocessing_function=preprocess_input)  # error: [wrong-preprocess-input]
flow = datagen.flow_from_directory("cars", target_size=(224, 224), batch_size=16)
vgg = VGG16(include_top=False, input_shape=(224, 224, 3))
vgg.trainable = False
model = Sequential([vgg, Flatten(), Dense(196, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit_generator(flow, steps_per_epoch=500, epochs=5)  # arrives: train VGG16 RGB/127.5 − 1
