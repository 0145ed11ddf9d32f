import numpy as np
from keras.applications.resnet50 import ResNet50, preprocess_input
from keras.preprocessing.image import img_to_array, load_img

path = "/kaggle/input/resnet50/resnet50_weights_tf_dim_ordering_tf_kernels_notop.h5"
net = ResNet50(include_top=False, pooling="avg", weights=path)
x = np.stack([img_to_array(load_img(f"{i}.jpg", target_size=(224, 224))) for i in range(200)])
x = x / 255.0  # error: [wrong-scaling]
# right: x = preprocess_input(x)
codes = net.predict(x)  # arrives: predict ResNet50 RGB/255
