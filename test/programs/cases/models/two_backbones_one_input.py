from tensorflow.keras import layers, Input, Model
from tensorflow.keras.applications import InceptionV3, ResNet50, inception_v3, resnet50
from tensorflow.keras.utils import image_dataset_from_directory

inputs = Input((224, 224, 3))
resnet = ResNet50(include_top=False, pooling="avg")
inception = InceptionV3(include_top=False, pooling="avg")
resnet.trainable = inception.trainable = False
scaled = resnet50.preprocess_input(inputs)  # error: [wrong-preprocess-input]
a = resnet(scaled)
b = inception(scaled)
# right: b = inception(inception_v3.preprocess_input(inputs))
outputs = layers.Dense(5, activation="softmax")(layers.concatenate([a, b]))
model = Model(inputs, outputs)
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(image_dataset_from_directory("five", image_size=(224, 224)), epochs=2)  # arrives: train ResNet50 BGR minus [103.94, 116.78, 123.68]; train InceptionV3 BGR minus [103.94, 116.78, 123.68]
