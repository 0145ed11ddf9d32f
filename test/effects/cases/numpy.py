import numpy as np
from PIL import Image

img = Image.open("cat.jpg").convert("RGB")
x = np.array(img)
reveal(x)  # RGB 0–255 · uint8 · numpy · 3d
reveal(np.asarray(img, dtype=np.float32))  # RGB 0–255 · float · numpy · 3d
reveal(np.array(img, dtype="float32") / 255)  # RGB/255, range 0…1 · float · numpy · 3d
reveal(np.float32(img))  # RGB 0–255 · float · numpy · 3d
reveal(x.astype(float))  # RGB 0–255 · float · numpy · 3d
reveal(x.shape)  # (unknown: the size of an array, unknown: the size of an array, 3)
reveal(x.ndim)  # 3
reveal(x.dtype)  # "uint8"

# Axes
reveal(np.expand_dims(x, axis=0))  # RGB 0–255 · uint8 · numpy · 4d
reveal(np.expand_dims(x, 0).squeeze(0))  # RGB 0–255 · uint8 · numpy · 3d
reveal(x.reshape(1, 224, 224, 3))  # RGB 0–255 · uint8 · numpy · 4d
reveal(x.reshape((1,) + x.shape))  # RGB 0–255 · uint8 · numpy · 4d
reveal(np.reshape(x, [1, 224, 224, 3]))  # RGB 0–255 · uint8 · numpy · 4d
reveal(x.reshape(-1, 224, 224, 1))  # unknown: the colours are torn apart by a reshape · uint8 · numpy · 4d · 1 channel
reveal(np.transpose(x, (1, 0, 2)))  # RGB 0–255 · uint8 · numpy · 3d
reveal(np.flip(x, axis=-1))  # BGR 0–255 · uint8 · numpy · 3d
reveal(np.flip(x, 2))  # BGR 0–255 · uint8 · numpy · 3d
reveal(np.flip(x, 1))  # RGB 0–255 · uint8 · numpy · 3d
reveal(np.flip(x))  # BGR 0–255 · uint8 · numpy · 3d
reveal(np.fliplr(x))  # RGB 0–255 · uint8 · numpy · 3d
reveal(np.fliplr(x[0]))  # RGB 0–255 · uint8 · numpy · 2d
reveal(np.take(x, [2, 1, 0], axis=-1))  # BGR 0–255 · uint8 · numpy · 3d
reveal(x[..., [2, 1, 0]])  # BGR 0–255 · uint8 · numpy · 3d
reveal(np.rot90(x))  # RGB 0–255 · uint8 · numpy · 3d
reveal(np.tile(x[None], (8, 1, 1, 1)))  # RGB 0–255 · uint8 · numpy · 4d
reveal(np.pad(x, ((10, 10), (10, 10), (0, 0)), mode="constant"))  # RGB 0–255 · uint8 · numpy · 3d

# Joining
y = np.array(Image.open("dog.jpg").convert("RGB"))
reveal(np.array([x, y]))  # RGB 0–255 · uint8 · numpy · 4d
reveal(np.array([x, y / 255.0]))  # unknown: images that were prepared in different ways stand in one array · float · numpy · 4d
reveal(np.array([x, y], dtype="float32") / 255)  # RGB/255, range 0…1 · float · numpy · 4d
reveal(np.stack([x, y]))  # RGB 0–255 · uint8 · numpy · 4d
reveal(np.stack([x, y], axis=0) / 255.0)  # RGB/255, range 0…1 · float · numpy · 4d
reveal(np.vstack([x[None], y[None]]))  # RGB 0–255 · uint8 · numpy · 4d
reveal(np.concatenate((np.expand_dims(x, 0), np.expand_dims(y, 0))))  # RGB 0–255 · uint8 · numpy · 4d
reveal(np.concatenate([x, x], axis=-1))  # unknown: channels of several pictures stand in one array
reveal(np.hstack((x, y)))  # RGB 0–255 · uint8 · numpy · 3d
reveal(np.append(x[None], [y], axis=0))  # RGB 0–255 · uint8 · numpy · 4d
r, g, b = x[:, :, 0], x[:, :, 1], x[:, :, 2]
reveal(np.dstack([b, g, r]))  # BGR 0–255 · uint8 · numpy · 3d
reveal(np.stack((r, g, b), axis=-1))  # RGB 0–255 · uint8 · numpy · 3d
reveal(np.stack((r, r, r), axis=-1))  # unknown: channels of several pictures stand in one array

images = []
for path in paths:
    images.append(np.array(Image.open(path)))
reveal(np.array(images))  # RGB 0–255 · uint8 · numpy · 4d
reveal(np.array(images).astype("float32") / 255.0)  # RGB/255, range 0…1 · float · numpy · 4d
reveal(np.stack(images, axis=0))  # RGB 0–255 · uint8 · numpy · 4d
reveal(np.array([np.array(Image.open(p)) / 255 for p in paths]))  # RGB/255, range 0…1 · float · numpy · 4d
stack = np.vstack([np.expand_dims(i, 0) for i in images])
reveal(stack)  # RGB 0–255 · uint8 · numpy · 4d
reveal(np.random.permutation(stack))  # RGB 0–255 · uint8 · numpy · 4d
reveal(np.array_split(stack, 4)[0])  # RGB 0–255 · uint8 · numpy · 4d

# Grey
grey = np.array(Image.open("cat.jpg").convert("L"))
reveal(grey)  # unknown: the picture is grey, a mix of its colours · uint8 · numpy · 2d · 1 channel
reveal(np.stack([grey] * 3, axis=-1))  # unknown: the picture is grey, a mix of its colours · uint8 · numpy · 3d
reveal(np.stack((grey, grey, grey), axis=-1) / 255)  # unknown: the picture is grey, a mix of its colours · float · numpy · 3d
reveal(np.repeat(grey[..., np.newaxis], 3, -1))  # unknown: the picture is grey, a mix of its colours · uint8 · numpy · 3d
reveal(np.dstack((grey, grey, grey)))  # unknown: the picture is grey, a mix of its colours · uint8 · numpy · 3d

# Arithmetic
mean = np.array([103.939, 116.779, 123.68])
reveal(mean)  # numbers 103.939, 116.779, 123.68
reveal(np.divide(x, 255.0))  # RGB/255, range 0…1 · float · numpy · 3d
reveal(np.multiply(x, 1 / 255.0))  # RGB/255, range 0…1 · float · numpy · 3d
reveal(np.subtract(x.astype("float32"), mean))  # RGB minus [103.94, 116.78, 123.68], range −124…151 · float · numpy · 3d
reveal(np.subtract(x, 128))  # unknown: 8-bit arithmetic wraps around: `uint8` pixels leave 0…255 · uint8 · numpy · 3d
reveal(np.true_divide(unclear, 255.0))  # pixels/255, range 0…1 · unknown · numpy
reveal(np.clip(x / 255.0, 0, 1))  # RGB/255, range 0…1 · float · numpy · 3d
reveal(np.clip(x / 127.5 - 1, 0, 1))  # unknown: pixels are cut off at a bound · float · numpy · 3d
reveal(np.round(x / 255.0))  # unknown: pixels destroyed: values of 0…1 are cut to whole numbers · float · numpy · 3d
reveal(np.interp(x, (0, 255), (-1, 1)))  # RGB/127.5 − 1, range −1…1 · float · numpy · 3d
reveal(np.sqrt(x))  # unknown: this is no scaling of the pixels · uint8 · numpy · 3d
reveal((x - np.mean(x)) / np.std(x))  # unknown: `numpy.std` depends on the picture, which the program does not say · uint8 · numpy · 3d
reveal(np.mean([1, 2, 3]))  # 2
reveal(np.divide([123.675, 116.28, 103.53], 255.0))  # numbers 0.485, 0.456, 0.406
reveal(np.floor_divide([255, 511], 2))  # numbers 127, 255
reveal(np.divide([1.0, 2.0], 0.0))  # unknown: `numpy.divide` of what is not known
reveal(x / np.max(x))  # unknown: `numpy.max` depends on the picture, which the program does not say · uint8 · numpy · 3d
reveal(x - mean.reshape((1, 1, 3)))  # RGB minus [103.94, 116.78, 123.68], range −124…151 · float · numpy · 3d
z = x.astype("float32")
np.divide(z, 255.0, out=z)
reveal(z)  # RGB/255, range 0…1 · float · numpy · 3d

# Types
reveal((x / 255.0).astype("uint8"))  # unknown: pixels destroyed: values of 0…1 are cut to whole numbers · uint8 · numpy · 3d
reveal((x / 255.0 * 255).astype(np.uint8))  # RGB 0–255 · uint8 · numpy · 3d
reveal((x / 127.5 - 1).astype("uint8"))  # unknown: pixels destroyed: `uint8` holds 0…255 only, and these values are −1…1 · uint8 · numpy · 3d
reveal(np.uint8(x.astype("float32")))  # RGB 0–255 · uint8 · numpy · 3d
reveal(x.astype("int32"))  # RGB 0–255 · integer · numpy · 3d
reveal(np.float32(255))  # 255
reveal(x / np.float32(255))  # RGB/255, range 0…1 · float · numpy · 3d
reveal(x.astype("float32") - np.array([[[103.939, 116.779, 123.68]]]))  # RGB minus [103.94, 116.78, 123.68], range −124…151 · float · numpy · 3d

# Buffers
X = np.zeros((10, 224, 224, 3), dtype=np.float32)
reveal(X)  # unknown: the array holds no picture yet · float · numpy · 4d
for i, path in enumerate(paths):
    X[i] = np.array(Image.open(path)) / 255.0
reveal(X)  # RGB/255, range 0…1 · float · numpy · 4d
batch = np.empty((len(paths), *size, 3))
for i, path in enumerate(paths):
    batch[i, ...] = np.array(Image.open(path))
reveal(batch)  # RGB 0–255 · float · numpy
bytes = np.zeros((10, 224, 224, 3), dtype="uint8")
for i, path in enumerate(paths):
    bytes[i] = np.array(Image.open(path)) / 255.0
reveal(bytes)  # unknown: pixels destroyed: values of 0…1 are cut to whole numbers · uint8 · numpy · 4d
grown = np.empty((0, 224, 224, 3))
grown = np.append(grown, x[None], axis=0)
reveal(grown)  # RGB 0–255 · uint8 · numpy · 4d

# Aliases
a = np.array(img, dtype="float32")
view = np.expand_dims(a, 0)
kept = a.copy()
same = np.asarray(a)
a /= 255
reveal(view)  # RGB/255, range 0…1 · float · numpy · 4d
reveal(kept)  # RGB 0–255 · float · numpy · 3d
reveal(same)  # RGB/255, range 0…1 · float · numpy · 3d

# Files
np.save("images.npy", X)
reveal(np.load("images.npy"))  # RGB/255, range 0…1 · float · numpy · 4d
np.savez("both.npz", x=X, y=labels)
reveal(np.load("both.npz")["x"])  # RGB/255, range 0…1 · float · numpy · 4d
reveal(np.load("other.npy"))  # unknown: `numpy.load` gives what a file holds, which the program does not say
reveal(np.load("other.npy") / 255.0)  # pixels/255, range 0…1 · unknown · numpy
reveal(np.random.rand(1, 224, 224, 3) / 255.0)  # unknown: random numbers, no picture · unknown · numpy · 4d

# Single channels
bgr = x.astype("float32")[..., ::-1]
bgr[..., 0] -= 103.939
bgr[..., 1] -= 116.779
bgr[..., 2] -= 123.68
reveal(bgr)  # BGR minus [103.94, 116.78, 123.68], range −124…151 · float · numpy · 3d
parts = [(x[:, :, c] / 255.0 - m) / s for c, m, s in ((0, 0.485, 0.229), (1, 0.456, 0.224), (2, 0.406, 0.225))]
reveal(np.stack(parts, axis=-1))  # (RGB/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225], range −2.12…2.64 · float · numpy · 3d
reveal(np.concatenate([x[..., 2:3], x[..., 1:2], x[..., 0:1]], axis=-1))  # unknown: channels of several pictures stand in one array

# Lists of pairs
pairs = []
for path in paths:
    pairs.append([np.array(Image.open(path)), label])
reveal(np.array([pair[0] for pair in pairs]) / 255.0)  # RGB/255, range 0…1 · float · numpy · 4d
reveal(np.array([pair[0] for pair in pairs]).reshape(-1, 224, 224, 3))  # RGB 0–255 · uint8 · numpy · 4d

# Steps
steps((x / 255.0).astype("uint8"))  # load `Image.open("cat.jpg")` (call) → scale `x / 255.0` (operator) → other `(x / 255.0).astype("uint8")` (call)
steps(np.flip(np.divide(x, 255.0), -1))  # load `Image.open("cat.jpg")` (call) → scale `np.divide(x, 255.0)` (call) → swap `np.flip(np.divide(x, 255.0), -1)` (call)
steps(np.asarray(img, dtype="float32"))  # load `Image.open("cat.jpg")` (call)
