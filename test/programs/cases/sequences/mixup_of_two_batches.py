import numpy as np
from tensorflow.keras.applications import NASNetLarge
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

flow = ImageDataGenerator(rescale=1 / 255.0).flow_from_directory("a", target_size=(331, 331))  # error: [wrong-scaling]
# right: flow = ImageDataGenerator(preprocessing_function=lambda im: (im - 127.5) / 127.5).flow_from_directory("a", target_size=(331, 331))
nas = NASNetLarge(include_top=False, pooling="avg", weights="imagenet")
nas.trainable = False
model = Sequential([nas, Dense(2, activation="softmax")])
model.compile(loss="categorical_crossentropy", optimizer="adam")
for epoch in range(3):
    batches = 0
    for x_batch, y_batch in flow:
        loss = model.train_on_batch(x_batch, y_batch)  # arrives: train NASNetLarge RGB/255
        batches += 1
        if batches >= len(flow):
            break
    x_val, y_val = next(flow)
    print(model.test_on_batch(x_val, y_val))  # arrives: evaluate NASNetLarge RGB/255
