from keras.applications.vgg16 import VGG16, preprocess_input
from keras.layers import Dense, Flatten
from keras.models import Model
from keras.preprocessing.image import ImageDataGenerator

WEIGHTS = "../input/vgg16/vgg16_weights_tf_dim_ordering_tf_kernels_notop.h5"

base = VGG16(weights=None, include_top=False, input_shape=(224, 224, 3))
base.load_weights(WEIGHTS)
for layer in base.layers:
    layer.trainable = False
model = Model(base.input, Dense(4, activation="softmax")(Flatten()(base.output)))
model.compile(optimizer="adam", loss="categorical_crossentropy")

gen = ImageDataGenerator(rescale=1.0 / 255, width_shift_range=0.1)  # error: [wrong-scaling]
# right: gen = ImageDataGenerator(preprocessing_function=preprocess_input, width_shift_range=0.1)
model.fit_generator(gen.flow_from_directory("blood/TRAIN", target_size=(224, 224)), steps_per_epoch=30, epochs=30)  # arrives: train VGG16 RGB/255
