from tensorflow.keras.preprocessing.image import ImageDataGenerator
from tensorflow.keras.applications import MobileNetV2
g = ImageDataGenerator(preprocessing_function=lambda im: im / 127.5 - 1.)
d = g.flow_from_directory('x')
m = MobileNetV2(include_top=False, pooling='avg')
m.predict(d)  # arrives: predict MobileNetV2 RGB/127.5 − 1
g2 = ImageDataGenerator(preprocessing_function=lambda im: (im / 255. - 0.5) * 2)
m.evaluate(g2.flow_from_directory('x'))  # arrives: evaluate MobileNetV2 RGB/127.5 − 1
def swap(im):
    return im[..., ::-1]
g3 = ImageDataGenerator(rescale=1/255., preprocessing_function=swap)
m.predict(g3.flow_from_directory('x', class_mode=None))  # arrives: predict MobileNetV2 BGR/255
