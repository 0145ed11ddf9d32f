import albumentations as A
import cv2, numpy as np
from keras.applications import DenseNet121, ResNet50V2
m = DenseNet121()
t = A.Compose([A.Resize(224,224), A.HorizontalFlip(p=0.5), A.Normalize()])
im = cv2.cvtColor(cv2.imread('a'), cv2.COLOR_BGR2RGB)
m.predict(t(image=im)['image'][None])  # arrives: predict DenseNet121 (RGB/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225]
t2 = A.Compose([A.Normalize(mean=(0.5,0.5,0.5), std=(0.5,0.5,0.5))])
m.predict(t2(image=im)['image'][None])  # arrives: predict DenseNet121 RGB/127.5 − 1
t3 = A.Normalize(mean=0, std=1, max_pixel_value=1.0)
m.predict(t3(image=im)['image'][None])  # arrives: predict DenseNet121 RGB 0–255
r = t(image=im, mask=im)
m.predict(r['image'][None])  # arrives: predict DenseNet121 (RGB/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225]
t4 = A.Compose([A.OneOf([A.Blur(), A.GaussNoise()], p=.2), A.ToFloat(max_value=255)])
m.predict(t4(image=im)['image'][None])  # arrives: predict DenseNet121 RGB/255
import imgaug.augmenters as iaa
seq = iaa.Sequential([iaa.Fliplr(0.5), iaa.Crop(px=(0, 16))])
m.predict(seq(images=np.array([im])))  # arrives: predict DenseNet121 RGB 0–255
m.predict(seq.augment_images(np.array([im])) / 255.)  # arrives: predict DenseNet121 RGB/255
m.predict(seq.augment_image(im)[None])  # arrives: predict DenseNet121 RGB 0–255
from torchvision import transforms as T
from PIL import Image
tt = T.Compose([T.Resize(256), T.CenterCrop(224), T.ToTensor(), T.Normalize([0.485,0.456,0.406],[0.229,0.224,0.225])])
v = tt(Image.open('a.jpg').convert('RGB')).numpy().transpose(1, 2, 0)
m.predict(v[None])  # arrives: predict DenseNet121 (RGB/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225]
