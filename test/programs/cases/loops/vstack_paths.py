import numpy as np
from keras.applications.vgg19 import VGG19, preprocess_input
from keras.preprocessing import image
from tqdm import tqdm


def path_to_tensor(img_path):
    img = image.load_img(img_path, target_size=(224, 224))
    x = image.img_to_array(img)
    return np.expand_dims(x, axis=0)


def paths_to_tensor(img_paths):
    list_of_tensors = [path_to_tensor(img_path) for img_path in tqdm(img_paths)]
    return np.vstack(list_of_tensors)


def load_files(name):
    with open(name) as handle:
        return handle.read().split()


train_tensors = paths_to_tensor(load_files("train.txt")).astype("float32") / 255  # error: [wrong-scaling]
# right: train_tensors = preprocess_input(paths_to_tensor(load_files("train.txt")).astype("float32"))
bottleneck = VGG19(weights="imagenet", include_top=False)
np.savez("bottleneck.npz", train=bottleneck.predict(train_tensors))  # arrives: predict VGG19 RGB/255
