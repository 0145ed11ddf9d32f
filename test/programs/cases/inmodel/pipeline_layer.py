import keras
from keras import layers

augment = layers.Pipeline([layers.RandomFlip("horizontal"), layers.Rescaling(1.0 / 255)])  # error: [wrong-scaling]
# right: augment = layers.Pipeline([layers.RandomFlip("horizontal"), layers.Rescaling(1.0 / 127.5, offset=-1)])
ds = keras.utils.image_dataset_from_directory("clouds", image_size=(224, 224))
ds = ds.map(lambda x, y: (augment(x), y))
net = keras.applications.ResNet50V2(include_top=False, pooling="avg", weights="imagenet")
net.trainable = False
model = keras.Sequential([net, layers.Dense(4, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(ds, epochs=2)  # arrives: train ResNet50V2 RGB/255
