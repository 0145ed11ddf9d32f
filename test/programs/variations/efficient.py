from tensorflow.keras.applications import EfficientNetV2B0, EfficientNetB0, ConvNeXtTiny, MobileNetV3Large
from tensorflow.keras.applications.efficientnet_v2 import preprocess_input as p2
import cv2
im = cv2.imread('a')[:, :, ::-1][None]
EfficientNetV2B0().predict(p2(im))  # arrives: predict EfficientNetV2B0 RGB 0–255
MobileNetV3Large(include_preprocessing=False).predict(im / 127.5 - 1)  # arrives: predict MobileNetV3Large RGB/127.5 − 1
import efficientnet.tfkeras as efn
efn.EfficientNetB0(weights='noisy-student').predict(efn.center_crop_and_resize(im[0], 224)[None])  # arrives: predict EfficientNetB0 RGB 0–255
efn.EfficientNetB0().predict(efn.preprocess_input(im))  # arrives: predict EfficientNetB0 (RGB/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225]
