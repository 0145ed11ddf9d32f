import numpy as np
from tensorflow.keras.applications import resnet50
from tensorflow.keras.applications.resnet50 import preprocess_input
from tensorflow.keras.datasets import cifar10, mnist
from tensorflow.keras.preprocessing import image
from tensorflow.keras.preprocessing.image import ImageDataGenerator, img_to_array, load_img
from tensorflow.keras.utils import image_dataset_from_directory

# files
picture = load_img("dog.jpg", target_size=(224, 224))
reveal(picture)  # RGB 0–255 · uint8 · pillow · 3d
array = img_to_array(picture)
reveal(array)  # RGB 0–255 · float · numpy · 3d
reveal(img_to_array(load_img("dog.jpg", color_mode="grayscale")))  # unknown: the picture is grey, a mix of its colours · float · numpy · 3d · 1 channel
reveal(img_to_array(load_img("dog.jpg", grayscale=True)))  # unknown: the picture is grey, a mix of its colours · float · numpy · 3d · 1 channel
reveal(image.array_to_img(array))  # unknown: `array_to_img` stretches each picture to 0…255 · uint8 · pillow · 3d
reveal(image.array_to_img(array / 255, scale=False))  # unknown: pixels destroyed: values of 0…1 are cut to whole numbers · uint8 · pillow · 3d

# generators
reveal(ImageDataGenerator().flow_from_directory("train"))  # stream of (RGB 0–255 · float · numpy · 4d, unknown: the labels of a batch)
reveal(ImageDataGenerator(rescale=1.0 / 255).flow_from_directory("train", class_mode=None))  # stream of RGB/255, range 0…1 · float · numpy · 4d
reveal(ImageDataGenerator(rescale=1.0 / 255).flow_from_directory("train", class_mode="input"))  # stream of (RGB/255, range 0…1 · float · numpy · 4d, RGB/255, range 0…1 · float · numpy · 4d)
reveal(ImageDataGenerator(preprocessing_function=preprocess_input).flow_from_dataframe(frame))  # stream of (BGR minus [103.94, 116.78, 123.68], range −124…151 · float · numpy · 4d, unknown: the labels of a batch)
reveal(ImageDataGenerator(preprocessing_function=preprocess_input, rescale=1 / 255).flow_from_directory("train"))  # stream of (BGR/255 − [0.4076, 0.458, 0.485], range −0.485…0.592 · float · numpy · 4d, unknown: the labels of a batch)
reveal(ImageDataGenerator(preprocess_input).flow_from_directory("train", class_mode=None))  # stream of RGB 0–255 · float · numpy · 4d
reveal(ImageDataGenerator(preprocessing_function=lambda x: x / 127.5 - 1).flow_from_directory("train", class_mode=None))  # stream of RGB/127.5 − 1, range −1…1 · float · numpy · 4d
reveal(ImageDataGenerator(samplewise_center=True).flow_from_directory("train", class_mode=None))  # stream of unknown: `samplewise_center` uses each picture's own statistics · float · numpy · 4d
reveal(ImageDataGenerator(rescale=factor).flow_from_directory("train", class_mode=None))  # stream of unknown: the value of `rescale` is not known · float · numpy · 4d
reveal(ImageDataGenerator(rescale=1.0 / 255).flow_from_directory("train", color_mode="grayscale", class_mode=None))  # stream of unknown: the picture is grey, a mix of its colours · float · numpy · 4d · 1 channel
settings = dict(rescale=1.0 / 255, horizontal_flip=True)
reveal(ImageDataGenerator(**settings).flow_from_directory("train", class_mode=None))  # stream of RGB/255, range 0…1 · float · numpy · 4d


def swap(pixels):
    return pixels[..., ::-1]


reveal(ImageDataGenerator(preprocessing_function=swap).flow_from_directory("train", class_mode=None))  # stream of BGR 0–255 · float · numpy · 4d

# statistics: left out until they are computed or set
centred = ImageDataGenerator(featurewise_center=True)
reveal(centred.flow_from_directory("train", class_mode=None))  # stream of RGB 0–255 · float · numpy · 4d
centred.mean = [123.68, 116.779, 103.939]
reveal(centred.flow_from_directory("train", class_mode=None))  # stream of RGB minus [123.68, 116.78, 103.94], range −124…151 · float · numpy · 4d
fitted = ImageDataGenerator(featurewise_center=True)
fitted.fit(x_train)
reveal(fitted.flow_from_directory("train", class_mode=None))  # stream of unknown: statistics of the training pictures, which `datagen.fit` computes · float · numpy · 4d

# attributes set later
late = ImageDataGenerator()
late.rescale = 1.0 / 255
late.preprocessing_function = swap
reveal(late.flow_from_directory("train", class_mode=None))  # stream of BGR/255, range 0…1 · float · numpy · 4d

# arrays
(x_train, y_train), (x_test, y_test) = cifar10.load_data()
reveal(x_train)  # RGB 0–255 · uint8 · numpy · 4d
reveal(ImageDataGenerator(rescale=1.0 / 255).flow(x_train, y_train))  # stream of (RGB/255, range 0…1 · float · numpy · 4d, unknown: the labels of a batch)
reveal(ImageDataGenerator().flow(x_train / 255.0))  # stream of RGB/255, range 0…1 · float · numpy · 4d
(digits, _), _ = mnist.load_data()
reveal(digits)  # unknown: the picture is grey, a mix of its colours · uint8 · numpy · 3d · 1 channel
reveal(ImageDataGenerator(rescale=1.0 / 255).flow(np.load("x.npy"), batch_size=8))  # stream of pixels/255, range 0…1 · float · numpy · 4d
reveal(ImageDataGenerator().flow(np.load("x.npy")))  # stream of unknown: `numpy.load` gives what a file holds, which the program does not say
reveal(ImageDataGenerator(rescale=1.0 / 255).flow((x_train, extra), y_train))  # stream of ((RGB/255, range 0…1 · float · numpy · 4d, unknown: `extra` is not set before it is used), unknown: the labels of a batch)

# what iterating gives
train = ImageDataGenerator(rescale=1.0 / 255).flow_from_directory("train")
images, labels = next(train)
reveal(images)  # RGB/255, range 0…1 · float · numpy · 4d
reveal(train.next()[0])  # RGB/255, range 0…1 · float · numpy · 4d
reveal(train[0][0])  # RGB/255, range 0…1 · float · numpy · 4d
for x, y in train:
    reveal(x)  # RGB/255, range 0…1 · float · numpy · 4d
    break
masks = ImageDataGenerator().flow_from_directory("masks", class_mode=None)
reveal(zip(train, masks))  # stream of ((RGB/255, range 0…1 · float · numpy · 4d, unknown: the labels of a batch), RGB 0–255 · float · numpy · 4d)
reveal(train.class_indices)  # unknown: `class_indices` of a generator

# datasets
reveal(image_dataset_from_directory("train"))  # stream of (RGB 0–255 · float · tensor · 4d, unknown: the labels of a batch)
reveal(image_dataset_from_directory("train", labels=None, color_mode="grayscale"))  # stream of unknown: the picture is grey, a mix of its colours · float · tensor · 4d · 1 channel
both = image_dataset_from_directory("train", validation_split=0.2, subset="both", label_mode=None)
reveal(both)  # (stream of RGB 0–255 · float · tensor · 4d, stream of RGB 0–255 · float · tensor · 4d)
for x, y in image_dataset_from_directory("train").take(1):
    reveal(x)  # RGB 0–255 · float · tensor · 4d

# steps
steps(ImageDataGenerator().flow_from_directory("train"))  # load `flow_from_directory("train")` (call) → other `ImageDataGenerator()` (generator)
steps(ImageDataGenerator(rescale=1.0 / 255, zoom_range=0.2).flow_from_directory("train"))  # load `flow_from_directory("train")` (call) → other `ImageDataGenerator(…)` (generator) → scale `rescale=1.0 / 255` (argument)
steps(ImageDataGenerator(preprocessing_function=preprocess_input).flow_from_directory("train"))  # load `flow_from_directory("train")` (call) → other `ImageDataGenerator(…)` (generator) → preprocess `preprocessing_function=preprocess_input` (argument)
steps(ImageDataGenerator(preprocessing_function=resnet50.preprocess_input).flow(x_train))  # load `cifar10.load_data()` (call) → other `ImageDataGenerator(…)` (generator) → preprocess `preprocessing_function=resnet50.preprocess_input` (argument)
steps(ImageDataGenerator(preprocessing_function=lambda x: preprocess_input(x) / 2).flow_from_directory("train"))  # load `flow_from_directory("train")` (call) → other `ImageDataGenerator(…)` (generator) → preprocess `preprocess_input(x)` (call) → scale `preprocess_input(x) / 2` (operator)
steps(ImageDataGenerator(**settings).flow_from_directory("train"))  # load `flow_from_directory("train")` (call) → other `ImageDataGenerator(…)` (generator) → scale `ImageDataGenerator(rescale=…)` (-)
steps(ImageDataGenerator(**dict(preprocessing_function=preprocess_input)).flow_from_directory("train"))  # load `flow_from_directory("train")` (call) → other `ImageDataGenerator(…)` (generator) → preprocess `ImageDataGenerator(**dict(preprocessing_function=preprocess_input))` (-)
steps(centred.flow_from_directory("train"))  # load `flow_from_directory("train")` (call) → other `ImageDataGenerator(…)` (generator) → scale `ImageDataGenerator(featurewise_center=…)` (-)
steps(image_dataset_from_directory("train").map(lambda a, b: (preprocess_input(a), b)))  # load `image_dataset_from_directory("train")` (call) → preprocess `preprocess_input(a)` (call)
steps(image_dataset_from_directory("train", labels=None).map(preprocess_input))  # load `image_dataset_from_directory("train", labels=None)` (call) → preprocess `preprocess_input` (call)
steps(img_to_array(load_img("dog.jpg")))  # load `load_img("dog.jpg")` (call)

# what is not known of the call
reveal(ImageDataGenerator(**load_settings()).flow_from_directory("train", class_mode=None))  # stream of unknown: not all arguments of the generator are known · float · numpy · 4d
if augment:
    either = ImageDataGenerator(rescale=1.0 / 255, rotation_range=20)
else:
    either = ImageDataGenerator(preprocessing_function=preprocess_input)
reveal(either.flow_from_directory("train", class_mode=None))  # stream of RGB/255, range 0…1 · float · numpy · 4d || stream of BGR minus [103.94, 116.78, 123.68], range −124…151 · float · numpy · 4d
