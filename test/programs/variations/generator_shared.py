import numpy as np
from keras.preprocessing.image import ImageDataGenerator
from keras.applications import ResNet50, resnet50
m = ResNet50(include_top=False)
gen = ImageDataGenerator(rescale=1/255.)
a = gen.flow_from_directory('a')
gen.rescale = None
gen.preprocessing_function = resnet50.preprocess_input
m.fit(a)  # arrives: train ResNet50 RGB/255
g = ImageDataGenerator(1./255)
m.fit(g.flow_from_directory('a'))  # arrives: train ResNet50 RGB 0–255
g = ImageDataGenerator(False, False, False, False, False, 1e-6, 0, 0, 0, None, 0, 0, 0, 'nearest', 0, False, False, 1/255.)
m.fit(g.flow_from_directory('a'))  # arrives: train ResNet50 RGB/255
g = ImageDataGenerator(rescale=1/255)
for x in g.flow_from_directory('a'):
    x[0] *= 255
    m.predict(x[0])  # arrives: predict ResNet50 RGB 0–255
    break
x, y = next(g.flow_from_directory('a'))
x2 = resnet50.preprocess_input(x * 255)
m.predict(x2)  # arrives: predict ResNet50 BGR minus [103.94, 116.78, 123.68]
xs = np.concatenate([next(g.flow_from_directory('a'))[0] for _ in range(5)])
m.predict(xs)  # arrives: predict ResNet50 RGB/255
xs, ys = [], []
it = g.flow_from_directory('a')
for i in range(len(it)):
    bx, by = it[i]
    xs.append(bx); ys.append(by)
m.predict(np.vstack(xs))  # arrives: predict ResNet50 RGB/255
it.reset()
m.predict_generator(it, steps=3)  # arrives: predict ResNet50 RGB/255
f = ImageDataGenerator(preprocessing_function=lambda x: x.astype('float32') / 255)
m.evaluate_generator(f.flow_from_directory('q'), steps=2)  # arrives: evaluate ResNet50 RGB/255
g = ImageDataGenerator(brightness_range=(0.5, 1), channel_shift_range=10, rescale=1/255.)
m.fit(g.flow_from_directory('a'))  # arrives: train ResNet50 RGB/255
g = ImageDataGenerator(zca_whitening=True, rescale=1/255.)
m.fit(g.flow_from_directory('a'))  # arrives: train ResNet50 RGB/255
g = ImageDataGenerator(featurewise_center=True)
g.fit(np.load('x.npy'))
m.fit(g.flow_from_directory('a'))  # arrives: train ResNet50 unknown: statistics of the training pictures, which `datagen.fit` computes
df = None
m.fit(ImageDataGenerator(rescale=1/255, dtype='float32').flow_from_dataframe(df, x_col='a', y_col='b', class_mode='raw'))  # arrives: train ResNet50 RGB/255
m.fit(x=ImageDataGenerator(rescale=1/255).flow_from_directory(directory='a', class_mode='input'))  # arrives: train ResNet50 RGB/255
