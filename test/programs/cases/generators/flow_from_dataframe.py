import pandas as pd
from sklearn.model_selection import train_test_split
from tensorflow.keras.applications import EfficientNetB3
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

df = pd.read_csv("train.csv", dtype=str)
df["id_code"] = df["id_code"].apply(lambda name: name + ".png")
train_df, valid_df = train_test_split(df, test_size=0.15, random_state=7)

train_datagen = ImageDataGenerator(rescale=1.0 / 255, horizontal_flip=True)  # error: [wrong-scaling]
# right: train_datagen = ImageDataGenerator(horizontal_flip=True)
valid_datagen = ImageDataGenerator(rescale=1.0 / 255)  # error: [wrong-scaling]
# right: valid_datagen = ImageDataGenerator()

train_generator = train_datagen.flow_from_dataframe(
    dataframe=train_df, directory="train_images", x_col="id_code", y_col="diagnosis",
    target_size=(300, 300), batch_size=16, class_mode="categorical",
)
valid_generator = valid_datagen.flow_from_dataframe(
    dataframe=valid_df, directory="train_images", x_col="id_code", y_col="diagnosis",
    target_size=(300, 300), batch_size=16, class_mode="categorical",
)
effnet = EfficientNetB3(weights="imagenet", include_top=False, pooling="avg")
effnet.trainable = False
model = Sequential([effnet, Dense(5, activation="softmax")])
model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
model.fit(train_generator, validation_data=valid_generator, epochs=15)  # arrives: train EfficientNetB3 RGB/255; validate EfficientNetB3 RGB/255
