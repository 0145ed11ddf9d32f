from tensorflow.keras.applications import MobileNetV2
from tensorflow.keras.layers import Conv2D, UpSampling2D
from tensorflow.keras.models import Model
from tensorflow.keras.preprocessing.image import ImageDataGenerator

args = dict(rotation_range=10, horizontal_flip=True)
image_gen = ImageDataGenerator(rescale=1.0 / 255, **args)  # error: [wrong-scaling]
# right: image_gen = ImageDataGenerator(preprocessing_function=lambda im: im / 127.5 - 1.0, **args)
mask_gen = ImageDataGenerator(rescale=1.0 / 255, **args)
seed = 1
images = image_gen.flow_from_directory("img", class_mode=None, seed=seed, target_size=(224, 224))
masks = mask_gen.flow_from_directory("msk", class_mode=None, seed=seed, target_size=(224, 224), color_mode="grayscale")
train = zip(images, masks)

encoder = MobileNetV2(include_top=False, weights="imagenet", input_shape=(224, 224, 3))
encoder.trainable = False
x = UpSampling2D(32)(encoder.output)
model = Model(encoder.input, Conv2D(1, 1, activation="sigmoid")(x))
model.compile("adam", "binary_crossentropy")
model.fit(train, steps_per_epoch=100, epochs=10)  # arrives: train MobileNetV2 RGB/255
