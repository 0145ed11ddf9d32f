import albumentations as A
import cv2
import imgaug.augmenters as iaa
import numpy as np

img = cv2.cvtColor(cv2.imread("cat.jpg"), cv2.COLOR_BGR2RGB)
plain = A.Compose([A.Resize(224, 224), A.HorizontalFlip(p=0.5), A.RandomBrightnessContrast()])
reveal(plain(image=img)["image"])  # RGB 0–255 · uint8 · numpy · 3d
normal = A.Compose([A.Resize(224, 224), A.Normalize()])
reveal(normal(image=img)["image"])  # (RGB/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225], range −2.12…2.64 · float · numpy · 3d
both = normal(image=img, mask=mask)
reveal(both["image"])  # (RGB/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225], range −2.12…2.64 · float · numpy · 3d
reveal(A.Normalize(mean=(0, 0, 0), std=(1, 1, 1), max_pixel_value=255.0)(image=img)["image"])  # RGB/255, range 0…1 · float · numpy · 3d
reveal(A.Normalize(mean=[0.5, 0.5, 0.5], std=[0.5, 0.5, 0.5])(image=img)["image"])  # RGB/127.5 − 1, range −1…1 · float · numpy · 3d
reveal(A.Compose([A.ToFloat(max_value=255)])(image=img)["image"])  # RGB/255, range 0…1 · float · numpy · 3d
reveal(A.Compose([A.ToFloat()])(image=img)["image"])  # RGB/255, range 0…1 · float · numpy · 3d
reveal(A.Normalize(p=0.5)(image=img)["image"])  # unknown: a change of pixels that happens only at times · uint8 · numpy · 3d
reveal(A.OneOf([A.Blur(), A.MedianBlur()])(image=img)["image"])  # RGB 0–255 · uint8 · numpy · 3d
reveal(A.Compose([A.OneOf([A.Blur(), A.GaussNoise()]), A.Normalize()])(image=img)["image"])  # (RGB/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225], range −2.12…2.64 · float · numpy · 3d
reveal(A.Compose([A.Unheard()])(image=img)["image"])  # unknown: `albumentations.Unheard` is not known to Pixelproof

seq = iaa.Sequential([iaa.Fliplr(0.5), iaa.Affine(rotate=(-10, 10))])
reveal(seq.augment_image(img))  # RGB 0–255 · uint8 · numpy · 3d
reveal(seq(image=img))  # RGB 0–255 · uint8 · numpy · 3d
reveal(seq.augment_images(np.stack([img, img])))  # RGB 0–255 · uint8 · numpy · 4d
reveal(seq(images=[img, img])[0])  # RGB 0–255 · uint8 · numpy · 3d
steps(normal(image=img)["image"])  # load `cv2.imread("cat.jpg")` (call) → swap `cv2.cvtColor(cv2.imread("cat.jpg"), cv2.COLOR_BGR2RGB)` (call) → scale `A.Normalize()` (call)
