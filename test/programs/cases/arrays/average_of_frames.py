import imageio
import numpy as np
from tensorflow.keras.applications.mobilenet import MobileNet

reader = imageio.get_reader("clip.mp4")
network = MobileNet(include_top=False, pooling="avg")
vectors = []
for number, frame in enumerate(reader):
    if number % 25:
        continue
    crop = frame[:224, :224]
    vectors.append(network.predict(np.expand_dims(crop, 0) / 255.0)[0])  # error: [wrong-scaling]  # arrives: predict MobileNet RGB/255
    # right: vectors.append(network.predict(np.expand_dims(crop, 0) / 127.5 - 1.0)[0])
print(np.mean(vectors, axis=0))
