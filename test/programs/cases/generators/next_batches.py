import numpy as np
from keras.applications.inception_v3 import InceptionV3, preprocess_input
from keras.preprocessing.image import ImageDataGenerator

extractor = InceptionV3(weights="imagenet", include_top=False, pooling="avg")
flow = ImageDataGenerator(rescale=1 / 255).flow_from_directory("faces", target_size=(299, 299), batch_size=20, class_mode="binary")  # error: [wrong-scaling]
# right: flow = ImageDataGenerator(preprocessing_function=preprocess_input).flow_from_directory("faces", target_size=(299, 299), batch_size=20, class_mode="binary")

features = np.zeros(shape=(2000, 2048))
labels = np.zeros(shape=2000)
i = 0
for inputs_batch, labels_batch in flow:
    features_batch = extractor.predict(inputs_batch)  # arrives: predict InceptionV3 RGB/255
    features[i * 20:(i + 1) * 20] = features_batch
    labels[i * 20:(i + 1) * 20] = labels_batch
    i += 1
    if i * 20 >= 2000:
        break
