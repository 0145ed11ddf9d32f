import tensorflow as tf, os, pathlib, numpy as np
AUTOTUNE = tf.data.AUTOTUNE
data_dir = pathlib.Path('flowers')
list_ds = tf.data.Dataset.list_files(str(data_dir/'*/*'), shuffle=False)
class_names = np.array(sorted([item.name for item in data_dir.glob('*') if item.name != "LICENSE.txt"]))
val_size = int(len(list(data_dir.glob('*/*.jpg'))) * 0.2)
train_ds = list_ds.skip(val_size)
val_ds = list_ds.take(val_size)
def get_label(file_path):
    parts = tf.strings.split(file_path, os.path.sep)
    one_hot = parts[-2] == class_names
    return tf.argmax(one_hot)
def decode_img(img):
    img = tf.io.decode_jpeg(img, channels=3)
    return tf.image.resize(img, [180, 180])
def process_path(file_path):
    label = get_label(file_path)
    img = tf.io.read_file(file_path)
    img = decode_img(img)
    return img, label
train_ds = train_ds.map(process_path, num_parallel_calls=AUTOTUNE)
val_ds = val_ds.map(process_path, num_parallel_calls=AUTOTUNE)
def configure_for_performance(ds):
    ds = ds.cache()
    ds = ds.shuffle(buffer_size=1000)
    ds = ds.batch(32)
    ds = ds.prefetch(buffer_size=AUTOTUNE)
    return ds
train_ds = configure_for_performance(train_ds)
val_ds = configure_for_performance(val_ds)
m = tf.keras.Sequential([tf.keras.applications.MobileNetV2(include_top=False), tf.keras.layers.Dense(2)])
m.fit(train_ds, validation_data=val_ds)  # arrives: train MobileNetV2 RGB 0–255; validate MobileNetV2 RGB 0–255
