import efficientnet.keras as efn
import cv2
m = efn.EfficientNetB0()
im = cv2.imread('x')[..., ::-1]
m.predict(efn.center_crop_and_resize(im, 224)[None])  # arrives: predict EfficientNetB0 RGB 0–255
m.predict(efn.preprocess_input(efn.center_crop_and_resize(im, image_size=224))[None])  # arrives: predict EfficientNetB0 (RGB/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225]
