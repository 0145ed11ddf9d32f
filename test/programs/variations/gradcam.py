import tensorflow as tf, numpy as np, cv2
m = tf.keras.applications.Xception()
def get(path):
    a = tf.keras.utils.img_to_array(tf.keras.utils.load_img(path, target_size=(299,299)))
    return np.expand_dims(a, 0)
def heat(arr, model, last):
    g = tf.keras.models.Model([model.inputs], [model.get_layer(last).output, model.output])
    with tf.GradientTape() as tape:
        o, p = g(arr)  # arrives: predict Xception RGB/127.5 − 1
    return o
arr = tf.keras.applications.xception.preprocess_input(get('x'))
m.layers[-1].activation = None
p = m.predict(arr)  # arrives: predict Xception RGB/127.5 − 1
heat(arr, m, 'block14')
