import skimage
from skimage import color, exposure, img_as_float, img_as_ubyte, io, transform
from skimage.transform import resize

img = io.imread("cat.jpg")
reveal(img)  # RGB 0–255 · uint8 · numpy · 3d
reveal(resize(img, (224, 224)))  # RGB/255, range 0…1 · float · numpy · 3d
reveal(resize(img, (224, 224, 3), anti_aliasing=True) * 255)  # RGB 0–255 · float · numpy · 3d
reveal(resize(img, (224, 224), preserve_range=True))  # RGB 0–255 · float · numpy · 3d
reveal(resize(img, (224, 224), preserve_range=True).astype("uint8"))  # RGB 0–255 · uint8 · numpy · 3d
reveal(resize(img, (224, 224)).astype("uint8"))  # unknown: pixels destroyed: values of 0…1 are cut to whole numbers · uint8 · numpy · 3d
reveal(resize(img.astype("float32"), (224, 224)))  # RGB 0–255 · float · numpy · 3d
reveal(resize(img / 255.0, (224, 224)))  # RGB/255, range 0…1 · float · numpy · 3d
reveal(resize(img, (224, 224), preserve_range=flag))  # unknown: whether `preserve_range` is set is not known · float · numpy · 3d
reveal(transform.rescale(img, 0.5))  # RGB/255, range 0…1 · float · numpy · 3d
reveal(transform.rotate(img, 10))  # RGB/255, range 0…1 · float · numpy · 3d
reveal(img_as_float(img))  # RGB/255, range 0…1 · float · numpy · 3d
reveal(skimage.img_as_float32(img))  # RGB/255, range 0…1 · float · numpy · 3d
reveal(img_as_ubyte(resize(img, (224, 224))))  # RGB 0–255 · uint8 · numpy · 3d
reveal(img_as_ubyte(img))  # RGB 0–255 · uint8 · numpy · 3d
reveal(color.rgb2gray(img))  # unknown: the picture is grey, a mix of its colours · float · numpy · 2d · 1 channel
reveal(color.gray2rgb(color.rgb2gray(img)))  # unknown: the picture is grey, a mix of its colours · float · numpy · 3d
reveal(color.rgb2hsv(img))  # unknown: the colours are turned into another space · uint8 · numpy · 3d
reveal(color.rgba2rgb(img))  # RGB/255, range 0…1 · float · numpy · 3d
reveal(exposure.equalize_hist(img))  # unknown: tones are changed by what the picture holds · uint8 · numpy · 3d
reveal(io.imread("cat.jpg", as_gray=True))  # unknown: the picture is grey, a mix of its colours · unknown · numpy · 2d · 1 channel
steps(resize(img, (224, 224)))  # load `io.imread("cat.jpg")` (call) → scale `resize(img, (224, 224))` (call)
