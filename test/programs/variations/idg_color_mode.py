from tensorflow.keras.preprocessing.image import ImageDataGenerator
from tensorflow.keras.applications import MobileNetV2
g = ImageDataGenerator(rescale=1/255.)
d = g.flow_from_directory('x', color_mode='grayscale')
m = MobileNetV2(include_top=False, pooling='avg')
m.predict(d)  # arrives: predict MobileNetV2 unknown: a grey image
