from tensorflow.keras.preprocessing.image import ImageDataGenerator
from tensorflow.keras.applications import MobileNetV2
g = ImageDataGenerator(rescale=1/255., samplewise_center=True, samplewise_std_normalization=True)
m = MobileNetV2(include_top=False, pooling='avg')
m.predict(g.flow_from_directory('x'))  # arrives: predict MobileNetV2 unknown: `samplewise_center` uses each picture's own statistics
g = ImageDataGenerator(featurewise_center=True, featurewise_std_normalization=True)
g.mean = [123.68, 116.779, 103.939]
g.std = 64.
m.predict(g.flow_from_directory('x'))  # arrives: predict MobileNetV2 RGB/64 − [1.9325, 1.8247, 1.624]
