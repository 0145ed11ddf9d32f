from keras import applications
from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

name = "Xception"
if name == "VGG16":
    preprocessing_function = applications.vgg16.preprocess_input
    base = applications.VGG16(include_top=False, pooling="avg")
elif name == "ResNet50":
    preprocessing_function = applications.resnet50.preprocess_input
    base = applications.ResNet50(include_top=False, pooling="avg")
elif name == "Xception":
    preprocessing_function = applications.xception.preprocess_input
    base = applications.Xception(include_top=False, pooling="avg")
elif name == "MobileNet":
    preprocessing_function = applications.mobilenet.preprocess_input
    base = applications.MobileNet(include_top=False, pooling="avg")

train_datagen = ImageDataGenerator(rotation_range=10, horizontal_flip=True)  # error: [missing-preprocessing]
# right: train_datagen = ImageDataGenerator(rotation_range=10, horizontal_flip=True, preprocessing_function=preprocessing_function)
flow = train_datagen.flow_from_directory("t", target_size=(299, 299))
base.trainable = False
model = Sequential([base, Dense(3, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit_generator(flow, 10, 1)  # arrives: train Xception RGB 0–255
