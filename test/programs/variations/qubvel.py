import segmentation_models as sm
import albumentations as A, cv2, numpy as np, keras
BACKBONE = 'resnet34'
preprocess_input = sm.get_preprocessing(BACKBONE)
def get_preprocessing(preprocessing_fn):
    _transform = [A.Lambda(image=preprocessing_fn)]
    return A.Compose(_transform)
class Dataset:
    def __init__(self, d, preprocessing=None):
        self.ids = d
        self.preprocessing = preprocessing
    def __getitem__(self, i):
        image = cv2.imread(self.ids[i])
        image = cv2.cvtColor(image, cv2.COLOR_BGR2RGB)
        if self.preprocessing:
            s = self.preprocessing(image=image, mask=image)
            image = s['image']
        return image, 1
    def __len__(self): return 3
class Dataloder(keras.utils.Sequence):
    def __init__(self, dataset, batch_size=1):
        self.dataset = dataset
        self.batch_size = batch_size
    def __getitem__(self, i):
        data = []
        for j in range(i, i + 3):
            data.append(self.dataset[j])
        batch = [np.stack(samples, axis=0) for samples in zip(*data)]
        return batch
    def __len__(self): return 3
m = sm.Unet(BACKBONE, classes=1)
m.fit_generator(Dataloder(Dataset(['a'], preprocessing=get_preprocessing(preprocess_input))))  # arrives: train Unet RGB 0–255
import efficientnet.keras as efn
from keras.applications import VGG16
v = VGG16(include_top=False)
v.fit_generator(Dataloder(Dataset(['a'])))  # arrives: train VGG16 RGB 0–255
