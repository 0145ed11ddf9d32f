from keras.applications.inception_resnet_v2 import InceptionResNetV2, preprocess_input
from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

datagen = ImageDataGenerator(
    rescale=1.0 / 255,  # wrong  # error: [double-preprocessing]
    preprocessing_function=preprocess_input,
    horizontal_flip=True,
)
train = datagen.flow_from_directory("train/", target_size=(299, 299), class_mode="categorical")
base = InceptionResNetV2(include_top=False, weights="imagenet", pooling="max")
base.trainable = False
model = Sequential()
model.add(base)
model.add(Dense(3, activation="softmax"))
model.compile(loss="categorical_crossentropy", optimizer="adam")
model.fit_generator(train, steps_per_epoch=100, epochs=2)  # arrives: train InceptionResNetV2 RGB/32513 − 0.003922
