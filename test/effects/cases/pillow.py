import numpy as np
from PIL import Image, ImageEnhance, ImageFilter, ImageOps

img = Image.open("cat.jpg")
reveal(img)  # RGB 0–255 · uint8 · pillow · 3d
reveal(img.mode)  # unknown: the mode of a picture
reveal(img.convert("RGB"))  # RGB 0–255 · uint8 · pillow · 3d
reveal(img.convert("RGB").mode)  # "RGB"
reveal(img.convert("L"))  # unknown: the picture is grey, a mix of its colours · uint8 · pillow · 3d · 1 channel
reveal(np.array(img.convert("L")))  # unknown: the picture is grey, a mix of its colours · uint8 · numpy · 2d · 1 channel
reveal(np.array(img.convert("L").convert("RGB")))  # unknown: the picture is grey, a mix of its colours · uint8 · numpy · 3d
reveal(img.convert("HSV"))  # unknown: the picture is turned to HSV, which is no map of single channels · uint8 · pillow · 3d
reveal(img.resize((224, 224), Image.BILINEAR))  # RGB 0–255 · uint8 · pillow · 3d
reveal(np.array(img.resize((224, 224)).crop((0, 0, 100, 100))))  # RGB 0–255 · uint8 · numpy · 3d
reveal(img.filter(ImageFilter.GaussianBlur(2)))  # RGB 0–255 · uint8 · pillow · 3d
reveal(img.filter(ImageFilter.FIND_EDGES))  # unknown: a filter that finds edges · uint8 · pillow · 3d
reveal(ImageOps.fit(img, (224, 224)))  # RGB 0–255 · uint8 · pillow · 3d
reveal(ImageOps.exif_transpose(img))  # RGB 0–255 · uint8 · pillow · 3d
reveal(np.array(ImageOps.invert(img)))  # RGB·[−1, −1, −1] + [255, 255, 255], range 0…255 · uint8 · numpy · 3d
reveal(ImageOps.equalize(img))  # unknown: tones are changed by what the picture holds · uint8 · pillow · 3d
reveal(ImageEnhance.Brightness(img).enhance(1.5))  # unknown: brightness, contrast or colours are changed for all pictures · uint8 · pillow · 3d
reveal(ImageEnhance.Brightness(img).enhance(factor))  # RGB 0–255 · uint8 · pillow · 3d
img.thumbnail((224, 224))
reveal(img)  # RGB 0–255 · uint8 · pillow · 3d
width, height = img.size

x = np.asarray(img)
reveal(x)  # RGB 0–255 · uint8 · numpy · 3d
reveal(Image.fromarray(x))  # RGB 0–255 · uint8 · pillow · 3d
reveal(Image.fromarray((x / 255.0 * 255).astype("uint8")))  # RGB 0–255 · uint8 · pillow · 3d
reveal(Image.fromarray((x / 255.0).astype("uint8")))  # unknown: pixels destroyed: values of 0…1 are cut to whole numbers · uint8 · pillow · 3d
reveal(np.array(Image.fromarray(x[:, :, ::-1])))  # BGR 0–255 · uint8 · numpy · 3d
reveal(np.array(img.getdata()).reshape(1, 224, 224, 3) / 255)  # RGB/255, range 0…1 · float · numpy · 4d

canvas = Image.new("RGB", (224, 224))
canvas.paste(img, (0, 0))
reveal(np.array(canvas))  # RGB 0–255 · uint8 · numpy · 3d

r, g, b = img.convert("RGB").split()
reveal(np.array(Image.merge("RGB", (b, g, r))))  # BGR 0–255 · uint8 · numpy · 3d

if img.mode != "RGB":
    img = img.convert("RGB")
reveal(np.array(img) / 255.0)  # RGB/255, range 0…1 · float · numpy · 3d

with Image.open("dog.jpg") as dog:
    reveal(np.array(dog))  # RGB 0–255 · uint8 · numpy · 3d
steps(np.array(ImageOps.invert(Image.open("cat.jpg"))))  # load `Image.open("cat.jpg")` (call) → scale `ImageOps.invert(Image.open("cat.jpg"))` (call)
