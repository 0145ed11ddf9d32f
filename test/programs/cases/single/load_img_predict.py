import sys

import numpy as np
from keras.applications.resnet50 import ResNet50, decode_predictions, preprocess_input
from keras.preprocessing import image

model = ResNet50(weights="imagenet")
img = image.load_img(sys.argv[1], target_size=(224, 224))
x = image.img_to_array(img)
x = np.expand_dims(x, axis=0)
x = x / 255.0  # error: [wrong-scaling]
# right: x = preprocess_input(x)
preds = model.predict(x)  # arrives: predict ResNet50 RGB/255
print("Predicted:", decode_predictions(preds, top=3)[0])
