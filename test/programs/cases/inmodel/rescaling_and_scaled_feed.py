from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.preprocessing.image import ImageDataGenerator

inputs = keras.Input(shape=(150, 150, 3))
x = layers.Rescaling(scale=1 / 127.5, offset=-1)(inputs)
base = keras.applications.Xception(weights="imagenet", input_shape=(150, 150, 3), include_top=False)
base.trainable = False
x = base(x, training=False)
outputs = layers.Dense(1)(layers.GlobalAveragePooling2D()(x))
model = keras.Model(inputs, outputs)
model.compile(optimizer=keras.optimizers.Adam(1e-5), loss="mse")

flow = ImageDataGenerator(rescale=1.0 / 255, zoom_range=0.2).flow_from_directory("train", target_size=(150, 150))  # error: [double-preprocessing]
# right: flow = ImageDataGenerator(zoom_range=0.2).flow_from_directory("train", target_size=(150, 150))
model.fit(flow, epochs=3)  # arrives: train Xception RGB/32513 − 1
