from tensorflow.keras.applications.nasnet import NASNetMobile, preprocess_input
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

common = dict(rescale=1.0 / 255)
# right: common = dict(preprocessing_function=preprocess_input)
augmentation = {"rotation_range": 30, "shear_range": 0.2, "fill_mode": "nearest"}
flow_args = dict(target_size=(224, 224), batch_size=8, class_mode="categorical")

train_flow = ImageDataGenerator(**common, **augmentation).flow_from_directory("in/train", **flow_args)  # error: [wrong-scaling]
valid_flow = ImageDataGenerator(**common).flow_from_directory("in/valid", **flow_args)  # error: [wrong-scaling]

backbone = NASNetMobile(weights="imagenet", include_top=False, pooling="avg", input_shape=(224, 224, 3))
backbone.trainable = False
net = Sequential([backbone, Dense(7, activation="softmax")])
net.compile(optimizer="adam", loss="categorical_crossentropy")
net.fit(train_flow, validation_data=valid_flow, epochs=2)  # arrives: train NASNetMobile RGB/255; validate NASNetMobile RGB/255
