"""What is in this picture? MobileNetV2 with all of its ImageNet classes.

usage: python predict_cv2.py picture.jpg
"""
import sys

import cv2
import numpy as np
from tensorflow.keras.applications.mobilenet_v2 import MobileNetV2, decode_predictions, preprocess_input

model = MobileNetV2(weights='imagenet')


def load(path):
    # OpenCV reads BGR, MobileNetV2 was trained on RGB
    img = cv2.cvtColor(cv2.imread(path), cv2.COLOR_BGR2RGB)
    img = cv2.resize(img, (224, 224))
    batch = np.expand_dims(img.astype('float32'), axis=0)
    return preprocess_input(batch)


if __name__ == '__main__':
    preds = model.predict(load(sys.argv[1]))
    for _, name, score in decode_predictions(preds, top=3)[0]:
        print(f'{name}: {score:.2%}')
