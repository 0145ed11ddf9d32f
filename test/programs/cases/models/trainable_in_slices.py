from tensorflow.keras import Model, layers
from tensorflow.keras.applications import InceptionV3
from tensorflow.keras.optimizers import SGD
from tensorflow.keras.preprocessing.image import ImageDataGenerator

base = InceptionV3(weights="imagenet", include_top=False)
x = layers.GlobalAveragePooling2D()(base.output)
model = Model(inputs=base.input, outputs=layers.Dense(200, activation="softmax")(x))
for layer in base.layers:
    layer.trainable = False
model.compile(optimizer="rmsprop", loss="categorical_crossentropy")
flow = ImageDataGenerator(rescale=1 / 255.0, horizontal_flip=True).flow_from_directory("cub", target_size=(299, 299))  # error: [wrong-scaling]
# right: flow = ImageDataGenerator(rescale=1 / 127.5, horizontal_flip=True, featurewise_center=False).flow_from_directory("cub", target_size=(299, 299))  # wrong
# add: flow = ImageDataGenerator(preprocessing_function=lambda im: im / 127.5 - 1, horizontal_flip=True).flow_from_directory("cub", target_size=(299, 299))
model.fit(flow, epochs=2)  # arrives: train InceptionV3 RGB/255
for layer in model.layers[:249]:
    layer.trainable = False
for layer in model.layers[249:]:
    layer.trainable = True
model.compile(optimizer=SGD(learning_rate=0.0001, momentum=0.9), loss="categorical_crossentropy")
model.fit(flow, epochs=5)  # arrives: train InceptionV3 RGB/255
