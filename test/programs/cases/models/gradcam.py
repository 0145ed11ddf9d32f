import cv2
import numpy as np
import tensorflow as tf


def load(path, size):
    array = tf.keras.utils.img_to_array(tf.keras.utils.load_img(path, target_size=size))
    return np.expand_dims(array, axis=0)


def heatmap(batch, model, last_conv):
    grad_model = tf.keras.models.Model(model.inputs, [model.get_layer(last_conv).output, model.output])
    with tf.GradientTape() as tape:
        conv, predictions = grad_model(batch)  # arrives: predict Xception RGB/255
        channel = predictions[:, tf.argmax(predictions[0])]
    grads = tape.gradient(channel, conv)
    weights = tf.reduce_mean(grads, axis=(0, 1, 2))
    return tf.squeeze(conv[0] @ weights[..., tf.newaxis]).numpy()


model = tf.keras.applications.xception.Xception(weights="imagenet")
model.layers[-1].activation = None
batch = load("cat.jpg", (299, 299)) / 255.0  # error: [wrong-scaling]
# right: batch = tf.keras.applications.xception.preprocess_input(load("cat.jpg", (299, 299)))
heat = heatmap(batch, model, "block14_sepconv2_act")
shown = cv2.applyColorMap(np.uint8(255 * heat), cv2.COLORMAP_JET)
