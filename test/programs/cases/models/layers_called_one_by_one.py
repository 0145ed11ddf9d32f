from tensorflow.keras.applications import VGG16
from tensorflow.keras.layers import Dense, Input, Rescaling
from tensorflow.keras.models import Model
from tensorflow.keras.utils import image_dataset_from_directory

vgg = VGG16(weights="imagenet", input_shape=(224, 224, 3))
inputs = Input((224, 224, 3))
x = Rescaling(1 / 255.0)(inputs)  # error: [wrong-scaling]
# right: x = inputs
for layer in vgg.layers[1:-1]:
    layer.trainable = False
    x = layer(x)
model = Model(inputs, Dense(3, activation="softmax")(x))
model.compile("adam", "sparse_categorical_crossentropy")
ds = image_dataset_from_directory("fruit", image_size=(224, 224))
# right: ds = image_dataset_from_directory("fruit", image_size=(224, 224)).map(lambda a, b: (a[..., ::-1] - [103.939, 116.779, 123.68], b))
model.fit(ds)  # arrives: train VGG16 RGB/255
