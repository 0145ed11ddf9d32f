import albumentations as A
import cv2
import numpy as np
from tensorflow.keras.applications.resnet_v2 import ResNet50V2

augment = A.Compose([
    A.HorizontalFlip(p=0.5),
    A.RandomBrightnessContrast(p=0.2),
    A.Resize(224, 224),
    A.Normalize(),  # error: [wrong-scaling]
    # right: A.Normalize(mean=(0.5, 0.5, 0.5), std=(0.5, 0.5, 0.5)),
])
image = cv2.cvtColor(cv2.imread("x.jpg"), cv2.COLOR_BGR2RGB)
x = augment(image=image)["image"]
print(ResNet50V2().predict(np.expand_dims(x, 0)))  # arrives: predict ResNet50V2 (RGB/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225]
