from imblearn.over_sampling import SMOTE
from sklearn.model_selection import train_test_split
from tensorflow.keras.applications.inception_v3 import InceptionV3, preprocess_input
from tensorflow.keras.layers import Dense, GlobalAveragePooling2D
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

SIDE = 160
loader = ImageDataGenerator(rescale=1.0 / 255, horizontal_flip=True)  # error: [wrong-scaling]
# right: loader = ImageDataGenerator(preprocessing_function=preprocess_input, horizontal_flip=True)
scans, stages = loader.flow_from_directory("scans", target_size=(SIDE, SIDE), batch_size=5000).next()
scans, stages = SMOTE(random_state=7).fit_resample(scans.reshape(-1, SIDE * SIDE * 3), stages)
scans = scans.reshape(-1, SIDE, SIDE, 3)
train_x, test_x, train_y, test_y = train_test_split(scans, stages, test_size=0.25)

base = InceptionV3(weights="imagenet", include_top=False, input_shape=(SIDE, SIDE, 3))
base.trainable = False
model = Sequential([base, GlobalAveragePooling2D(), Dense(4, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit(train_x, train_y, epochs=20, validation_data=(test_x, test_y))  # arrives: train InceptionV3 RGB/255; validate InceptionV3 RGB/255
print(model.evaluate(test_x, test_y))  # arrives: evaluate InceptionV3 RGB/255
