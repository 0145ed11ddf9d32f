import numpy as np, cv2, random
from keras.applications import VGG16
m = VGG16()
def generator(files, batch_size=8):
    while True:
        random.shuffle(files)
        for offset in range(0, len(files), batch_size):
            batch = files[offset:offset+batch_size]
            images = []
            ys = []
            for f in batch:
                im = cv2.imread(f)
                if im is None:
                    continue
                images.append(cv2.resize(im, (224,224)))
                ys.append(1)
            X = np.array(images) / 255.0
            yield X, np.array(ys)
m.fit_generator(generator([]), steps_per_epoch=3, validation_data=generator([]), validation_steps=2)  # arrives: train VGG16 unknown: the generator yields different things; validate VGG16 unknown: the generator yields different things
def g2():
    while 1:
        b = np.zeros((8, 224, 224, 3))
        for i in range(8):
            b[i] = cv2.imread('x')
        yield b
m.predict_generator(g2(), steps=3)  # arrives: predict VGG16 BGR 0–255
def g3(src):
    for x, y in src:
        yield x[..., ::-1] - [103.939, 116.779, 123.68], y
from keras.preprocessing.image import ImageDataGenerator
it = ImageDataGenerator().flow_from_directory('x')
m.fit_generator(g3(it), 10)  # arrives: train VGG16 BGR minus [103.94, 116.78, 123.68]
m.fit_generator(((x / 255., y) for x, y in it), 10)  # arrives: train VGG16 RGB/255
m.fit(map(lambda b: (b[0] / 127.5 - 1, b[1]), it))  # arrives: train VGG16 RGB/127.5 − 1
def outer(s):
    yield from g3(s)
m.fit(outer(it))  # arrives: train VGG16 BGR minus [103.94, 116.78, 123.68]
masks = ImageDataGenerator(rescale=1/255.).flow_from_directory('m', class_mode=None, color_mode='grayscale')
ims = ImageDataGenerator(rescale=1/255.).flow_from_directory('i', class_mode=None)
m.fit(zip(ims, masks))  # arrives: train VGG16 RGB/255
def combine(a, b):
    while True:
        yield next(a), next(b)
m.fit(combine(ims, masks))  # arrives: train VGG16 RGB/255
def two(a, b):
    for p, q in zip(a, b):
        yield [p[0], q[0]], p[1]
