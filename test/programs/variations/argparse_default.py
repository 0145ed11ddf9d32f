import argparse, cv2
from keras.applications import VGG16
parser = argparse.ArgumentParser()
parser.add_argument('--scale', type=float, default=255.)
parser.add_argument('--no-swap', action='store_true')
args = parser.parse_args()
m = VGG16()
im = cv2.imread('a')
m.predict(im[None] / args.scale)  # arrives: predict VGG16 unknown: a command-line argument
if args.no_swap:
    x = im
else:
    x = im[..., ::-1]
m.predict(x[None])  # arrives: predict VGG16 unknown: what arrives depends on `args.no_swap`
