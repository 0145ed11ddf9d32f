import tensorflow as tf
base = tf.keras.applications.InceptionV3(include_top=False, pooling='avg')
model = tf.keras.Sequential([base, tf.keras.layers.Dense(3)])
ds = tf.keras.utils.image_dataset_from_directory('x').map(lambda x, y: (x / 255., y))
@tf.function
def train_step(images, labels):
    with tf.GradientTape() as tape:
        p = model(images, training=True)  # arrives: train InceptionV3 RGB/255
        loss = 0
    return loss
for epoch in range(10):
    for x, y in ds:
        train_step(x, y)
@tf.function(input_signature=[tf.TensorSpec((None,224,224,3))])
def serve(x):
    return model(x * 2 - 1)  # arrives: predict InceptionV3 RGB/127.5 − 1
for x, y in ds:
    serve(x)
