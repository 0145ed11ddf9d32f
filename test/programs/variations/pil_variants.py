from PIL import Image, ImageOps, ImageFile
import numpy as np
from tensorflow.keras.applications import VGG16
m = VGG16()
ImageFile.LOAD_TRUNCATED_IMAGES = True
im = Image.open('a.jpg')
if im.mode != 'RGB':
    im = im.convert('RGB')
im = ImageOps.fit(im, (224, 224), Image.LANCZOS)
x = np.array(im)
m.predict(x[np.newaxis])  # arrives: predict VGG16 RGB 0–255
x = np.asarray(ImageOps.exif_transpose(Image.open('b.jpg')).convert('RGB').resize((224, 224))) / 255
m.predict(np.expand_dims(x, 0))  # arrives: predict VGG16 RGB/255
r, g, b = Image.open('c.png').convert('RGB').split()
z = Image.merge('RGB', (b, g, r))
m.predict(np.array(z)[None])  # arrives: predict VGG16 BGR 0–255
m.predict(np.array(ImageOps.mirror(im))[None])  # arrives: predict VGG16 RGB 0–255
m.predict(np.array(ImageOps.autocontrast(im))[None])  # arrives: predict VGG16 unknown: tones are changed by what the picture holds
m.predict(np.array(ImageOps.invert(im))[None])  # arrives: predict VGG16 RGB·[−1, −1, −1] + [255, 255, 255]
m.predict(np.array(im.convert('L').convert('RGB'))[None])  # arrives: predict VGG16 unknown: the picture is grey, a mix of its colours
data = np.array(im.getdata()).reshape(224, 224, 3)
m.predict(data[None])  # arrives: predict VGG16 RGB 0–255
im.thumbnail((224,224))
canvas = Image.new('RGB', (224, 224))
canvas.paste(im, (0, 0))
m.predict(np.array(canvas)[None])  # arrives: predict VGG16 RGB 0–255
m.predict(np.array(im.crop((0, 0, 224, 224)).rotate(90).transpose(Image.FLIP_LEFT_RIGHT))[None])  # arrives: predict VGG16 RGB 0–255
m.predict(np.fromstring(im.tobytes(), dtype=np.uint8).reshape((224,224,3))[None])  # arrives: predict VGG16 unknown: `numpy.fromstring` is not known to Pixelproof
