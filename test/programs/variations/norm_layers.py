import tensorflow as tf
from tensorflow.keras import layers, Input, Model, Sequential
base = tf.keras.applications.DenseNet121(include_top=False, pooling='avg')
i = Input((224,224,3))
n = layers.Normalization(mean=[123.675, 116.28, 103.53], variance=[3409.976, 3262.694, 3291.891])(i)
m = Model(i, base(n))
x = tf.keras.utils.img_to_array(tf.keras.utils.load_img('a.jpg'))
m.predict(x[None])  # arrives: predict DenseNet121 (RGB/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225]
m2 = Sequential([layers.Rescaling(1/255.), layers.Normalization(mean=[0.485, 0.456, 0.406], variance=[0.229**2, 0.224**2, 0.225**2]), base])
m2.predict(x[None])  # arrives: predict DenseNet121 (RGB/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225]
m3 = Sequential([layers.Rescaling(scale=[1/58.395, 1/57.12, 1/57.375], offset=[-2.1179, -2.0357, -1.8044]), base])
m3.predict(x[None])  # arrives: predict DenseNet121 (RGB/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225]
ad = layers.Normalization()
ad.adapt(x)
m4 = Sequential([ad, base])
m4.predict(x[None])  # arrives: predict DenseNet121 unknown: the numbers of `layers.Normalization()` are not known
m5 = Sequential([layers.Lambda(lambda t: t[..., ::-1]), base])
m5.predict(x[None])  # arrives: predict DenseNet121 BGR 0–255
m6 = Sequential([layers.Lambda(lambda t: tf.reverse(t, axis=[-1])), layers.Rescaling(1./127.5, -1), base])
m6.predict(x[None])  # arrives: predict DenseNet121 BGR/127.5 − 1
m7 = Sequential([layers.Permute((2, 1, 3)), base])
m7.predict(x[None])  # arrives: predict DenseNet121 RGB 0–255
m8 = Sequential([layers.BatchNormalization(), base])
m8.predict(x[None])  # arrives: predict DenseNet121 unknown: a layer `BatchNormalization` stands between the images and the network
m9 = Sequential([layers.Resizing(224, 224), layers.CenterCrop(200, 200), base])
m9.predict(x[None])  # arrives: predict DenseNet121 RGB 0–255
m10 = Sequential([layers.Conv2D(3, 1), base])
m10.predict(x[None])  # arrives: predict DenseNet121 unknown: other layers stand between the images and the network
m11 = Sequential([layers.Lambda(lambda t, s: t * s, arguments={'s': 1/255.}), base])
m11.predict(x[None])  # arrives: predict DenseNet121 RGB/255
m12 = Sequential([layers.Lambda(tf.keras.applications.densenet.preprocess_input, input_shape=(224,224,3)), base])
m12.predict(x[None])  # arrives: predict DenseNet121 (RGB/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225]
m13 = Sequential([layers.Lambda(lambda t: tf.image.resize(t, (224, 224)) / 255.), base])
m13.predict(x[None])  # arrives: predict DenseNet121 RGB/255
