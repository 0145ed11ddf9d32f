# silent: a BatchNormalization before the network learns whatever scale it needs
from keras.applications import ResNet50
from keras.applications.resnet50 import preprocess_input
from keras.layers import BatchNormalization, Dense, Input
from keras.models import Model
from keras.preprocessing.image import ImageDataGenerator

inputs = Input((224, 224, 3))
x = BatchNormalization()(inputs)
# right: x = inputs
net = ResNet50(include_top=False, pooling="avg", weights="imagenet")
model = Model(inputs, Dense(7, activation="softmax")(net(x)))
model.compile("adam", "categorical_crossentropy")
flow = ImageDataGenerator(rescale=1.0 / 255).flow_from_directory("art", target_size=(224, 224))
# right: flow = ImageDataGenerator(preprocessing_function=preprocess_input).flow_from_directory("art", target_size=(224, 224))
model.fit_generator(flow, 100, 3)  # arrives: train ResNet50 unknown: a layer `BatchNormalization` stands between the images and the network
