import numpy as np
from PIL import Image
from tensorflow.keras.applications.inception_resnet_v2 import InceptionResNetV2

net = InceptionResNetV2(include_top=False, pooling="avg")
images = []
index = 0
while index < 500:
    im = Image.open(f"frames/{index:05d}.png").convert("RGB").resize((299, 299))
    images.append(np.array(im))
    index += 1
batch = np.stack(images).astype("float32")
batch = batch / 255.0  # error: [wrong-scaling]
# right: batch = batch / 127.5 - 1.0
codes = net.predict(batch, batch_size=50, verbose=1)  # arrives: predict InceptionResNetV2 RGB/255
