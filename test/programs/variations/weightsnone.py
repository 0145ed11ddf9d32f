from keras.applications import VGG16, ResNet50
import cv2
im = cv2.imread('a')[None]
m = VGG16(weights=None, include_top=False)
m.load_weights('vgg16_weights_tf_dim_ordering_tf_kernels_notop.h5')
m.predict(im)  # arrives: predict VGG16 BGR 0–255
m2 = ResNet50(weights='../input/resnet50/resnet50_weights_tf_dim_ordering_tf_kernels_notop.h5', include_top=False)
m2.predict(im)  # arrives: predict ResNet50 BGR 0–255
