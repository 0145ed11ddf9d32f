import numpy as np
from tensorflow.keras.applications.efficientnet import EfficientNetB4
from tensorflow.keras.utils import img_to_array, load_img


def _read(path):
    return img_to_array(load_img(path, target_size=(380, 380))) / 255.0  # error: [wrong-scaling]
    # right: return img_to_array(load_img(path, target_size=(380, 380)))


def handler(event, context):
    """Called by the cloud."""
    network = EfficientNetB4(weights="imagenet")
    batch = np.stack([_read(key) for key in event["keys"]])
    return network.predict(batch).tolist()  # arrives: predict EfficientNetB4 RGB/255
