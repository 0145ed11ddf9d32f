# silent: no ImageNet weights are in the network, and nobody knows what its own file was trained on
from keras.applications import ResNet50
from keras.applications.resnet50 import preprocess_input
from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

net = ResNet50(include_top=False, pooling="avg", weights=None)
# right: net = ResNet50(include_top=False, pooling="avg", weights="imagenet")
model = Sequential([net, Dense(6, activation="softmax")])
model.load_weights("run_17_best.h5")
test = ImageDataGenerator(rescale=1.0 / 255).flow_from_directory("test", target_size=(224, 224), shuffle=False)
# right: test = ImageDataGenerator(preprocessing_function=preprocess_input).flow_from_directory("test", target_size=(224, 224), shuffle=False)
print(model.evaluate_generator(test, steps=len(test)))  # arrives: evaluate ResNet50 RGB/255
