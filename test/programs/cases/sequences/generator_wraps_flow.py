from keras.applications.vgg16 import VGG16
from keras.layers import Dense, Flatten
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator


def bgr(batches):
    for images, labels in batches:
        yield images[..., ::-1], labels
        # right: yield images[..., ::-1] - [103.939, 116.779, 123.68], labels


source = ImageDataGenerator(horizontal_flip=True).flow_from_directory("plants", target_size=(224, 224), batch_size=10)  # error: [missing-preprocessing]
vgg = VGG16(include_top=False, input_shape=(224, 224, 3))
vgg.trainable = False
model = Sequential([vgg, Flatten(), Dense(11, activation="softmax")])
model.compile("rmsprop", "categorical_crossentropy")
model.fit_generator(bgr(source), steps_per_epoch=len(source), epochs=5)  # arrives: train VGG16 BGR 0–255
