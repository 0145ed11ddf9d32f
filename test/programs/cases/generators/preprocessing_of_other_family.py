from tensorflow.keras.applications import InceptionV3
from tensorflow.keras.applications.vgg16 import preprocess_input
# right: from tensorflow.keras.applications.xception import preprocess_input
from tensorflow.keras.layers import Dense, GlobalMaxPooling2D
from tensorflow.keras.models import Model
from tensorflow.keras.preprocessing.image import ImageDataGenerator

gen = ImageDataGenerator(preprocessing_function=preprocess_input, zoom_range=0.1)  # error: [wrong-preprocess-input]
it = gen.flow_from_directory("birds", target_size=(299, 299), class_mode="sparse")
net = InceptionV3(weights="imagenet", include_top=False)
net.trainable = False
head = Dense(200, activation="softmax")(GlobalMaxPooling2D()(net.output))
model = Model(net.input, head)
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(it, epochs=8)  # arrives: train InceptionV3 BGR minus [103.94, 116.78, 123.68]
