try:
    from tensorflow.keras.applications.vgg16 import VGG16, preprocess_input
    from tensorflow.keras.preprocessing.image import img_to_array, load_img
except ImportError:
    from keras.applications.vgg16 import VGG16, preprocess_input
    from keras.preprocessing.image import img_to_array, load_img
import numpy as np

model = VGG16()
try:
    x = img_to_array(load_img("maybe.jpg", target_size=(224, 224)))
except (IOError, OSError) as error:
    print("cannot read", error)
    raise SystemExit(1)
else:
    x = x[..., ::-1]  # error: [swapped-channels]
finally:
    print("read")
x = preprocess_input(np.expand_dims(x, 0))
# right: x = preprocess_input(np.expand_dims(x[..., ::-1], 0))
print(model.predict(x).shape)  # arrives: predict VGG16 RGB minus [103.94, 116.78, 123.68]
