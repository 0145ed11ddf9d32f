# file: train_resnet.py
from keras.applications import ResNet50
model = ResNet50()
model.save("model.h5")
# file: train_mobilenet.py
from keras.applications import MobileNet
model = MobileNet()
model.save("model.h5")
model.save("small.h5")
# file: train_by_choice.py
import sys
from keras.applications import ResNet50, MobileNet
if sys.argv[1] == "resnet":
    ResNet50().save("chosen.h5")
else:
    MobileNet().save("chosen.h5")
# file: predict.py
import numpy as np
from PIL import Image
from keras.models import load_model
image = np.array(Image.open("a.png"))
load_model("model.h5").predict(image)
load_model("small.h5").predict(image)  # arrives: predict MobileNet RGB 0–255  # error: [missing-preprocessing]
load_model("chosen.h5").predict(image)
# file: both.py
import numpy as np
from PIL import Image
from keras.applications import Xception
from keras.models import load_model
Xception().save("model.h5")
load_model("model.h5").predict(np.array(Image.open("a.png")))  # arrives: predict Xception RGB 0–255  # error: [missing-preprocessing]
