from tensorflow.keras import Input, Model, layers
from tensorflow.keras.applications import VGG16
from tensorflow.keras.applications.vgg16 import preprocess_input
import cv2
import numpy as np

inputs = Input((256, 256, 3))
encoder = VGG16(include_top=False, weights="imagenet", input_tensor=inputs)
encoder.trainable = False
skips = [encoder.get_layer(name).output for name in ("block1_conv2", "block2_conv2", "block3_conv3")]
x = encoder.get_layer("block4_conv3").output
for skip in reversed(skips):
    x = layers.UpSampling2D()(x)
    x = layers.Concatenate()([x, skip])
    x = layers.Conv2D(64, 3, padding="same", activation="relu")(x)
model = Model(inputs, layers.Conv2D(1, 1, activation="sigmoid")(x))
model.compile("adam", "binary_crossentropy")
images = np.zeros((100, 256, 256, 3), np.float32)
masks = np.zeros((100, 256, 256, 1), np.float32)
for i in range(100):
    images[i] = cv2.resize(cv2.imread(f"im/{i}.png"), (256, 256)) / 255.0  # error: [wrong-scaling]
    # right: images[i] = preprocess_input(cv2.resize(cv2.imread(f"im/{i}.png"), (256, 256))[..., ::-1].astype(np.float32))
    masks[i, :, :, 0] = cv2.imread(f"mask/{i}.png", cv2.IMREAD_GRAYSCALE) / 255.0
model.fit(images, masks, batch_size=4, epochs=10)  # arrives: train VGG16 BGR/255
