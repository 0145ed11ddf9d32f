import tensorflow as tf
from tensorflow.keras import layers
def build(backbone, pre):
    i = layers.Input((224,224,3))
    x = layers.Lambda(pre)(i) if pre else i
    x = backbone(x)
    return tf.keras.Model(i, layers.Dense(1)(x))
A = tf.keras.applications
ds = tf.keras.utils.image_dataset_from_directory('x')
build(A.VGG16(include_top=False), A.vgg16.preprocess_input).fit(ds)  # arrives: train VGG16 BGR minus [103.94, 116.78, 123.68]
build(A.MobileNet(include_top=False), None).fit(ds)  # arrives: train MobileNet RGB 0–255
for B, p in [(A.VGG16, A.vgg16.preprocess_input), (A.Xception, A.xception.preprocess_input)]:
    build(B(include_top=False), p).fit(ds)  # arrives: train VGG16 BGR minus [103.94, 116.78, 123.68]; train Xception RGB/127.5 − 1
class Tower:
    def __init__(self):
        self.base = A.DenseNet121(include_top=False)
        self.pre = A.densenet.preprocess_input
    def __call__(self, x):
        return self.base(self.pre(x))
i = tf.keras.Input((224,224,3))
t = Tower()
tf.keras.Model(i, t(i)).fit(ds)  # arrives: train DenseNet121 (RGB/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225]
seq = tf.keras.models.Sequential([layers.Rescaling(1/255.), tf.keras.models.Sequential([layers.Rescaling(2., -1.), A.MobileNetV2(include_top=False)])])
seq.fit(ds)  # arrives: train MobileNetV2 RGB/127.5 − 1
x = seq.layers[1]
x.fit(ds)  # arrives: train MobileNetV2 RGB·2 − 1
seq.layers[1].layers[1].predict(ds)  # arrives: predict MobileNetV2 RGB 0–255
seq.get_layer(index=1).predict(ds)  # arrives: predict MobileNetV2 RGB·2 − 1
