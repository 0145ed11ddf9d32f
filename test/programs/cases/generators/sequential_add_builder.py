import keras
from keras import applications, layers
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

model = Sequential()
model.add(applications.DenseNet121(include_top=False, pooling="avg", weights="imagenet"))
model.add(layers.Dense(512, activation="relu"))
model.add(layers.Dense(4, activation="softmax"))
model.layers[0].trainable = False
model.compile(optimizer="rmsprop", loss="categorical_crossentropy", metrics=["acc"])

data_generator = ImageDataGenerator(rescale=1.0 / 127.5)  # error: [wrong-scaling]
# right: data_generator = ImageDataGenerator(preprocessing_function=applications.densenet.preprocess_input)
train_generator = data_generator.flow_from_directory("xray/train", target_size=(224, 224), batch_size=16)
validation_generator = data_generator.flow_from_directory("xray/val", target_size=(224, 224), batch_size=16)
model.fit_generator(train_generator, steps_per_epoch=50, epochs=10, validation_data=validation_generator, validation_steps=10)  # arrives: train DenseNet121 RGB/127.5; validate DenseNet121 RGB/127.5
