from keras.applications import VGG16, ResNet50
import cv2, os, sys
x = cv2.imread('a')[None]
W = None
m = VGG16(weights=W)
m.predict(x)  # arrives: predict VGG16 BGR 0–255
W = 'imagenet' if os.path.exists('q') else None
m = VGG16(weights=W)
m.predict(x)  # arrives: predict VGG16 BGR 0–255
def make(pretrained=True):
    return ResNet50(weights='imagenet' if pretrained else None)
make().predict(x)  # arrives: predict ResNet50 BGR 0–255
make(False).predict(x)  # arrives: predict ResNet50 BGR 0–255
