from os import getcwd, path

from tensorflow.keras import Model
from tensorflow.keras.applications import DenseNet121
from tensorflow.keras.applications.densenet import preprocess_input
from tensorflow.keras.layers import Dense
from tensorflow.keras.preprocessing.image import ImageDataGenerator

file = f"{getcwd()}/../store/densenet121_weights_tf_dim_ordering_tf_kernels_notop.h5"
base = DenseNet121(weights=None, include_top=False, pooling="avg", input_shape=(224, 224, 3))
base.load_weights(file)
for layer in base.layers:
    layer.trainable = False
model = Model(base.input, Dense(1, activation="sigmoid")(base.output))
model.compile("rmsprop", "binary_crossentropy")

horses = ImageDataGenerator(rescale=1 / 255.0)  # error: [wrong-scaling]
# right: horses = ImageDataGenerator(preprocessing_function=preprocess_input)
train = horses.flow_from_directory(path.join(getcwd(), "horses"), target_size=(224, 224), class_mode="binary")
model.fit(train, epochs=3)  # arrives: train DenseNet121 RGB/255
