import tensorflow as tf
from tensorflow.keras.applications import VGG16
from tensorflow.keras.applications.vgg16 import preprocess_input
from tensorflow.keras.layers import Dense, Flatten
from tensorflow.keras.models import Model
from tensorflow.keras.preprocessing.image import ImageDataGenerator

datagen = ImageDataGenerator(rescale=1 / 255.0, validation_split=0.2)  # error: [wrong-scaling]
# right: datagen = ImageDataGenerator(preprocessing_function=preprocess_input, validation_split=0.2)
train_it = datagen.flow_from_directory("flowers", subset="training", target_size=(224, 224))
valid_it = datagen.flow_from_directory("flowers", subset="validation", target_size=(224, 224))

vgg = VGG16(include_top=False, input_shape=(224, 224, 3))
vgg.trainable = False
flat = Flatten()(vgg.layers[-1].output)
hidden = Dense(128, activation="relu", kernel_initializer="he_uniform")(flat)
output = Dense(5, activation="softmax")(hidden)
model = Model(inputs=vgg.inputs, outputs=output)
model.compile(optimizer=tf.keras.optimizers.SGD(learning_rate=0.001, momentum=0.9), loss="categorical_crossentropy")
history = model.fit(train_it, steps_per_epoch=len(train_it), validation_data=valid_it, validation_steps=len(valid_it), epochs=5, verbose=1)  # arrives: train VGG16 RGB/255; validate VGG16 RGB/255
_, accuracy = model.evaluate(valid_it, steps=len(valid_it), verbose=0)  # arrives: evaluate VGG16 RGB/255
print("> %.3f" % (accuracy * 100.0))
