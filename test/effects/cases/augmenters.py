import albumentations as A
import cv2
import imgaug.augmenters as iaa
import numpy as np

img = cv2.cvtColor(cv2.imread("cat.jpg"), cv2.COLOR_BGR2RGB)
plain = A.Compose([A.Resize(224, 224), A.HorizontalFlip(p=0.5), A.RandomBrightnessContrast()])
reveal(plain(image=img)["image"])  # unknown: `albumentations.Compose` is not known to Pixelproof
normal = A.Compose([A.Resize(224, 224), A.Normalize()])
reveal(normal(image=img)["image"])  # unknown: `albumentations.Compose` is not known to Pixelproof
both = normal(image=img, mask=mask)
reveal(both["image"])  # unknown: `albumentations.Compose` is not known to Pixelproof
reveal(A.Normalize(mean=(0, 0, 0), std=(1, 1, 1), max_pixel_value=255.0)(image=img)["image"])  # unknown: `albumentations.Normalize` is not known to Pixelproof
reveal(A.Normalize(mean=[0.5, 0.5, 0.5], std=[0.5, 0.5, 0.5])(image=img)["image"])  # unknown: `albumentations.Normalize` is not known to Pixelproof
reveal(A.Compose([A.ToFloat(max_value=255)])(image=img)["image"])  # unknown: `albumentations.Compose` is not known to Pixelproof
reveal(A.Compose([A.ToFloat()])(image=img)["image"])  # unknown: `albumentations.Compose` is not known to Pixelproof
reveal(A.Normalize(p=0.5)(image=img)["image"])  # unknown: `albumentations.Normalize` is not known to Pixelproof
reveal(A.OneOf([A.Blur(), A.MedianBlur()])(image=img)["image"])  # unknown: `albumentations.OneOf` is not known to Pixelproof
reveal(A.Compose([A.OneOf([A.Blur(), A.GaussNoise()]), A.Normalize()])(image=img)["image"])  # unknown: `albumentations.Compose` is not known to Pixelproof
reveal(A.Compose([A.Unheard()])(image=img)["image"])  # unknown: `albumentations.Compose` is not known to Pixelproof

seq = iaa.Sequential([iaa.Fliplr(0.5), iaa.Affine(rotate=(-10, 10))])
reveal(seq.augment_image(img))  # unknown: `imgaug.augmenters.Sequential` is not known to Pixelproof
reveal(seq(image=img))  # unknown: `imgaug.augmenters.Sequential` is not known to Pixelproof
reveal(seq.augment_images(np.stack([img, img])))  # unknown: `imgaug.augmenters.Sequential` is not known to Pixelproof
reveal(seq(images=[img, img])[0])  # unknown: `imgaug.augmenters.Sequential` is not known to Pixelproof
