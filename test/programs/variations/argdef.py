import argparse, cv2, numpy as np
from keras.applications import VGG16
p = argparse.ArgumentParser()
p.add_argument('--size', type=int, default=224)
p.add_argument('--div', type=float, default=255.0)
p.add_argument('--weights', default='imagenet')
p.add_argument('--rescale', action='store_true')
args = p.parse_args()
m = VGG16(weights=args.weights)
x = cv2.resize(cv2.imread('a'), (args.size, args.size))
m.predict(x[None])  # arrives: predict VGG16 BGR 0–255
m.predict(x[None] / args.div)  # arrives: predict VGG16 unknown: a command-line argument
