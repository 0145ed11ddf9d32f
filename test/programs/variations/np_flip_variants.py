import numpy as np, cv2
from tensorflow.keras.applications import ResNet50
m = ResNet50()
a = cv2.imread('a.png')
m.predict(np.flip(a, axis=-1)[None])  # arrives: predict ResNet50 RGB 0–255
m.predict(np.flip(a, 2)[None])  # arrives: predict ResNet50 RGB 0–255
m.predict(np.flip(a, axis=1)[None])  # arrives: predict ResNet50 BGR 0–255
m.predict(np.flipud(a)[None])  # arrives: predict ResNet50 BGR 0–255
m.predict(a[:, :, [2, 1, 0]][None])  # arrives: predict ResNet50 RGB 0–255
m.predict(a[..., [2,1,0]][None].astype('float32'))  # arrives: predict ResNet50 RGB 0–255
m.predict(np.fliplr(a)[None])  # arrives: predict ResNet50 BGR 0–255
b, g, r = cv2.split(a)
m.predict(cv2.merge([r, g, b])[None])  # arrives: predict ResNet50 RGB 0–255
m.predict(cv2.merge((b, g, r))[None])  # arrives: predict ResNet50 BGR 0–255
m.predict(np.dstack([r, g, b])[None])  # arrives: predict ResNet50 RGB 0–255
m.predict(np.stack([a[..., 2], a[..., 1], a[..., 0]], axis=-1)[None])  # arrives: predict ResNet50 RGB 0–255
m.predict(a[:, ::-1][None])  # arrives: predict ResNet50 BGR 0–255
m.predict(a[::-1][None])  # arrives: predict ResNet50 BGR 0–255
m.predict(np.take(a, [2,1,0], axis=2)[None])  # arrives: predict ResNet50 RGB 0–255
m.predict(np.expand_dims(a, 0)[:, :, :, ::-1])  # arrives: predict ResNet50 RGB 0–255
m.predict(np.expand_dims(a, 0)[..., ::-1])  # arrives: predict ResNet50 RGB 0–255
