from keras.applications.inception_v3 import InceptionV3, preprocess_input
from keras.applications.resnet50 import preprocess_input as caffe
from keras.layers import Dense, GlobalAveragePooling2D, Input, Lambda
from keras.models import Model
from keras.preprocessing.image import ImageDataGenerator

inputs = Input((299, 299, 3))
scaled = Lambda(caffe)(inputs)  # error: [wrong-preprocess-input]
# right: scaled = Lambda(preprocess_input)(inputs)
core = InceptionV3(include_top=False, weights="imagenet")
core.trainable = False
features = GlobalAveragePooling2D()(core(scaled))
model = Model(inputs, Dense(120, activation="softmax")(features))
model.compile(optimizer="adam", loss="categorical_crossentropy")
breeds = ImageDataGenerator(shear_range=0.1).flow_from_directory("dogs", target_size=(299, 299))
model.fit_generator(breeds, steps_per_epoch=len(breeds), epochs=3)  # arrives: train InceptionV3 BGR minus [103.94, 116.78, 123.68]
