from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.preprocessing.image import ImageDataGenerator

IMG = 160
base_model = keras.applications.Xception(include_top=False, weights="imagenet", input_shape=(IMG, IMG, 3))
base_model.trainable = False

model = keras.Sequential([
    base_model,
    layers.GlobalAveragePooling2D(),
    layers.Dropout(0.2),
    layers.Dense(1, activation="sigmoid"),
])
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])

gen = ImageDataGenerator(rescale=1.0 / 255.0)  # error: [wrong-scaling]
# right: gen = ImageDataGenerator(preprocessing_function=keras.applications.xception.preprocess_input)
train = gen.flow_from_directory("pets/train", target_size=(IMG, IMG), class_mode="binary")
test = gen.flow_from_directory("pets/test", target_size=(IMG, IMG), class_mode="binary", shuffle=False)
model.fit(train, epochs=3, validation_data=test)  # arrives: train Xception RGB/255; validate Xception RGB/255
print(model.evaluate(test))  # arrives: evaluate Xception RGB/255
