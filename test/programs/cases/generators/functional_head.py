"""Fine-tune ResNet50 on cats and dogs."""
from keras.applications.resnet50 import ResNet50, preprocess_input
from keras.layers import Dense, Dropout, GlobalAveragePooling2D
from keras.models import Model
from keras.optimizers import Adam
from keras.preprocessing.image import ImageDataGenerator

TRAIN_DIR = "data/train"
VALID_DIR = "data/validation"
SIZE = (224, 224)
BATCH = 32

train_datagen = ImageDataGenerator(
    rescale=1.0 / 255,  # error: [wrong-scaling]
    # right: preprocessing_function=preprocess_input,
    rotation_range=20,
    width_shift_range=0.2,
    height_shift_range=0.2,
    horizontal_flip=True,
)
valid_datagen = ImageDataGenerator(rescale=1.0 / 255)  # error: [wrong-scaling]
# right: valid_datagen = ImageDataGenerator(preprocessing_function=preprocess_input)

train_generator = train_datagen.flow_from_directory(TRAIN_DIR, target_size=SIZE, batch_size=BATCH, class_mode="binary")
valid_generator = valid_datagen.flow_from_directory(VALID_DIR, target_size=SIZE, batch_size=BATCH, class_mode="binary")

base = ResNet50(weights="imagenet", include_top=False, input_shape=SIZE + (3,))
for layer in base.layers:
    layer.trainable = False

x = GlobalAveragePooling2D()(base.output)
x = Dense(256, activation="relu")(x)
x = Dropout(0.5)(x)
predictions = Dense(1, activation="sigmoid")(x)
model = Model(base.input, predictions)
model.compile(optimizer=Adam(lr=1e-4), loss="binary_crossentropy", metrics=["accuracy"])

model.fit_generator(  # arrives: train ResNet50 RGB/255; validate ResNet50 RGB/255
    train_generator,
    steps_per_epoch=train_generator.samples // BATCH,
    epochs=10,
    validation_data=valid_generator,
    validation_steps=valid_generator.samples // BATCH,
)
