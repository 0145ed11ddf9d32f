from keras.applications import resnet50
from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

test_datagen = ImageDataGenerator()  # error: [wrong-scaling]
test_datagen.rescale = 1.0 / 255
# right: test_datagen.preprocessing_function = resnet50.preprocess_input
net = resnet50.ResNet50(include_top=False, pooling="avg")
net.trainable = False
model = Sequential([net, Dense(2, activation="softmax")])
model.load_weights("cats_dogs.weights.h5")
flow = test_datagen.flow_from_directory("test", target_size=(224, 224), class_mode=None, shuffle=False)
pred = model.predict_generator(flow, steps=10)  # arrives: predict ResNet50 RGB/255
