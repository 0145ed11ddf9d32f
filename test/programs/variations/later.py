from keras.preprocessing.image import ImageDataGenerator
from keras.applications import VGG16, vgg16
m = VGG16()
g = ImageDataGenerator(rescale=1/255.)
d = g.flow_from_directory('x')
m.predict(d)  # arrives: predict VGG16 RGB/255
