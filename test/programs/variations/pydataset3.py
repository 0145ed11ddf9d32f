import keras, numpy as np
from keras.utils import load_img, img_to_array
class P(keras.utils.PyDataset):
    def __init__(self, x_set, transform=None, **kw):
        super().__init__(**kw)
        self.x = x_set
        self.transform = transform
    def __getitem__(self, i):
        b = np.stack([img_to_array(load_img(p, target_size=(224,224))) for p in self.x[i:i+2]])
        if self.transform is not None:
            b = self.transform(b)
        return b, np.zeros(len(b))
    def __len__(self):
        return 3
m = keras.applications.MobileNet()
m.fit(P(['a'], transform=keras.applications.mobilenet.preprocess_input, workers=2), validation_data=P(['a']))  # arrives: train MobileNet RGB/127.5 − 1; validate MobileNet RGB 0–255
m.predict(P(['a'], transform=lambda b: b / 255.))  # arrives: predict MobileNet RGB/255
