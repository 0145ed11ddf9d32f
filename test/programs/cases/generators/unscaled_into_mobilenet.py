import keras
from keras.layers import Dense, Flatten
from keras.preprocessing.image import ImageDataGenerator

idg = ImageDataGenerator(horizontal_flip=True, vertical_flip=True)  # error: [missing-preprocessing]
# right: idg = ImageDataGenerator(horizontal_flip=True, vertical_flip=True, preprocessing_function=keras.applications.mobilenet.preprocess_input)
flow = idg.flow_from_directory("leaves", (128, 128), batch_size=64)
mobile = keras.applications.mobilenet.MobileNet(input_shape=(128, 128, 3), include_top=False)
mobile.trainable = False
output = Dense(38, activation="softmax")(Flatten()(mobile.output))
model = keras.models.Model(mobile.input, output)
model.compile(keras.optimizers.Adam(), "categorical_crossentropy")
model.fit_generator(flow, steps_per_epoch=len(flow), epochs=3)  # arrives: train MobileNet RGB 0–255
model.save("leaves.h5")
