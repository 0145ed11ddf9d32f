import numpy as np
from PIL import Image
from tensorflow.keras.applications.densenet import DenseNet121
from torchvision import transforms

prepare = transforms.Compose([
    transforms.Resize(256),
    transforms.CenterCrop(224),
    transforms.ToTensor(),
    transforms.Normalize(mean=[0.5, 0.5, 0.5], std=[0.5, 0.5, 0.5]),  # error: [wrong-scaling]
    # right: transforms.Normalize(mean=[0.485, 0.456, 0.406], std=[0.229, 0.224, 0.225]),
])
tensor = prepare(Image.open("a.jpg").convert("RGB"))
batch = tensor.numpy().transpose(1, 2, 0)[np.newaxis]
print(DenseNet121().predict(batch))  # arrives: predict DenseNet121 RGB/127.5 − 1
