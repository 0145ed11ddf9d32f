from keras.preprocessing.image import ImageDataGenerator, load_img, img_to_array
from keras.applications.resnet50 import ResNet50, preprocess_input
m = ResNet50()
g = ImageDataGenerator(preprocessing_function=preprocess_input)
x = img_to_array(load_img('a.jpg', target_size=(224,224)))
x = g.standardize(x)
m.predict(x[None])  # arrives: predict ResNet50 BGR minus [103.94, 116.78, 123.68]
it = g.flow(x.reshape((1,)+x.shape), batch_size=1)
m.predict(it.next())  # arrives: predict ResNet50 RGB minus [227.62, 233.56, 227.62]
