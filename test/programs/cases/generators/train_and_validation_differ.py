from keras.applications.mobilenet import MobileNet, preprocess_input
from keras.layers import Dense, GlobalAveragePooling2D
from keras.models import Model
from keras.preprocessing.image import ImageDataGenerator

train_gen = ImageDataGenerator(preprocessing_function=preprocess_input)
test_gen = ImageDataGenerator(rescale=1.0 / 255)  # error: [train-predict-mismatch]
# right: test_gen = ImageDataGenerator(preprocessing_function=preprocess_input)
train = train_gen.flow_from_directory("signs/train", target_size=(224, 224))
test = test_gen.flow_from_directory("signs/test", target_size=(224, 224), shuffle=False)

base = MobileNet(weights="imagenet", include_top=False)
base.trainable = False
model = Model(inputs=base.input, outputs=Dense(43, activation="softmax")(GlobalAveragePooling2D()(base.output)))
model.compile(optimizer="Adam", loss="categorical_crossentropy", metrics=["accuracy"])
model.fit_generator(generator=train, steps_per_epoch=train.n // train.batch_size, epochs=5)  # arrives: train MobileNet RGB/127.5 − 1
predictions = model.predict_generator(test, steps=len(test))  # arrives: predict MobileNet RGB/255
