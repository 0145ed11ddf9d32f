from keras.preprocessing.image import ImageDataGenerator
from keras.applications import VGG16, vgg16
g = ImageDataGenerator(rescale=1/255.).flow_from_directory('d', class_mode=None)
m = VGG16(weights='imagenet')
for b in g:
    m.predict(b)  # arrives: predict VGG16 RGB/255
    break
x = next(g)
m.predict(x)  # arrives: predict VGG16 RGB/255
x, = [g[0]]
m(x, training=False)  # arrives: predict VGG16 RGB/255
