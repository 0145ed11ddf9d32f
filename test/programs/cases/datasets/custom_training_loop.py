import tensorflow as tf

base = tf.keras.applications.DenseNet121(include_top=False, weights="imagenet", pooling="avg")
base.trainable = False
model = tf.keras.Sequential([base, tf.keras.layers.Dense(3)])
optimizer = tf.keras.optimizers.Adam()
loss_object = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
train_ds = tf.keras.utils.image_dataset_from_directory("xrays", image_size=(224, 224))
train_ds = train_ds.map(lambda image, label: (image / 255.0, label))  # error: [wrong-scaling]
# right: train_ds = train_ds.map(lambda image, label: (tf.keras.applications.densenet.preprocess_input(image), label))


@tf.function
def train_step(images, labels):
    with tf.GradientTape() as tape:
        predictions = model(images, training=True)  # arrives: train DenseNet121 RGB/255
        loss = loss_object(labels, predictions)
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    return loss


for epoch in range(5):
    for step, (images, labels) in enumerate(train_ds):
        loss = train_step(images, labels)
        if step % 100 == 0:
            tf.print(epoch, loss)
