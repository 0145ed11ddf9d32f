import joblib
import numpy as np
from PIL import Image
from tensorflow.keras.applications import ResNet50, resnet50

pixels = np.stack([np.array(Image.open(p).convert("RGB").resize((224, 224))) for p in ("a.bmp", "b.bmp")])
joblib.dump({"pixels": pixels, "names": ["a", "b"]}, "cache.joblib")
cache = joblib.load("cache.joblib")
net = ResNet50(include_top=False, pooling="avg")
print(net.predict(cache["pixels"]))  # error: [missing-preprocessing]  # arrives: predict ResNet50 RGB 0–255
# right: print(net.predict(resnet50.preprocess_input(cache["pixels"])))
