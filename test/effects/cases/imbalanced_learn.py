import numpy as np
from imblearn.combine import SMOTETomek
from imblearn.over_sampling import SMOTE, RandomOverSampler
from imblearn.under_sampling import NearMiss
from PIL import Image

x = np.stack([np.array(Image.open(path)) for path in paths]) / 255.0
more, kinds = SMOTE(random_state=3).fit_resample(x.reshape(-1, 64 * 64 * 3), y)
reveal(more)  # RGB/255, range 0…1 · float · numpy · 2d
reveal(more.reshape(-1, 64, 64, 3))  # RGB/255, range 0…1 · float · numpy · 4d
reveal(kinds)  # unknown: `y` is not set before it is used
pair = RandomOverSampler().fit_resample(x, y)
reveal(pair[0])  # RGB/255, range 0…1 · float · numpy · 4d
fewer, _ = NearMiss().fit_sample(X=x, y=y)
reveal(fewer - 0.5)  # RGB/255 − 0.5, range −0.5…0.5 · float · numpy · 4d
reveal(x)  # RGB/255, range 0…1 · float · numpy · 4d
rows, _ = SMOTETomek(sampling_strategy="auto").fit_resample(np.load("rows.npy"), y)
reveal(rows / 255)  # pixels/255, range 0…1 · unknown · numpy
listed, _ = SMOTE().fit_resample([np.array(Image.open(path)) for path in paths], y)
reveal(listed)  # [*RGB 0–255 · uint8 · numpy · 3d]
