# silent: each picture's own statistics are no affine map of its pixels
from keras.applications.densenet import DenseNet121, preprocess_input
from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

gen = ImageDataGenerator(samplewise_center=True, samplewise_std_normalization=True, horizontal_flip=True)
# right: gen = ImageDataGenerator(preprocessing_function=preprocess_input, horizontal_flip=True)
net = DenseNet121(include_top=False, pooling="avg", weights="imagenet")
model = Sequential([net, Dense(14, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit_generator(gen.flow_from_directory("cxr", target_size=(320, 320)), 100, 1)  # arrives: train DenseNet121 unknown: `samplewise_center` uses each picture's own statistics
