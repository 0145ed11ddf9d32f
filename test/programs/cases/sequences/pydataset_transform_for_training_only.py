import keras
import numpy as np


class Photos(keras.utils.PyDataset):
    def __init__(self, files, targets, transform=None, **kwargs):
        super().__init__(**kwargs)
        self.files, self.targets, self.transform = files, targets, transform

    def __len__(self):
        return len(self.files) // 8

    def __getitem__(self, i):
        batch = [keras.utils.load_img(f, target_size=(224, 224)) for f in self.files[i * 8:i * 8 + 8]]
        x = np.stack([keras.utils.img_to_array(b) for b in batch])
        if self.transform is not None:
            x = self.transform(x)
        return x, np.array(self.targets[i * 8:i * 8 + 8])


prepare = keras.applications.resnet_v2.preprocess_input
train = Photos(["a.jpg"], [0], transform=prepare, workers=2)
valid = Photos(["b.jpg"], [1])
# right: valid = Photos(["b.jpg"], [1], transform=prepare)
net = keras.applications.ResNet101V2(include_top=False, pooling="avg", weights="imagenet")
net.trainable = False
model = keras.Sequential([net, keras.layers.Dense(2, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(train, validation_data=valid, epochs=2)  # error: [train-predict-mismatch]  # arrives: train ResNet101V2 RGB/127.5 − 1; validate ResNet101V2 RGB 0–255
