import os, random, cv2, numpy as np
from tensorflow.keras.applications import MobileNetV2
from tensorflow.keras.layers import AveragePooling2D, Dropout, Flatten, Dense, Input
from tensorflow.keras.models import Model
from tensorflow.keras.applications.mobilenet_v2 import preprocess_input
from tensorflow.keras.preprocessing.image import img_to_array, load_img, ImageDataGenerator
from sklearn.preprocessing import LabelBinarizer
from sklearn.model_selection import train_test_split
from imutils import paths
imagePaths = list(paths.list_images('dataset'))
data, labels = [], []
for imagePath in imagePaths:
    label = imagePath.split(os.path.sep)[-2]
    image = load_img(imagePath, target_size=(224, 224))
    image = img_to_array(image)
    image = preprocess_input(image)
    data.append(image)
    labels.append(label)
data = np.array(data, dtype="float32")
labels = np.array(labels)
lb = LabelBinarizer()
labels = lb.fit_transform(labels)
(trainX, testX, trainY, testY) = train_test_split(data, labels, test_size=0.20, stratify=labels, random_state=42)
aug = ImageDataGenerator(rotation_range=20, fill_mode="nearest")
baseModel = MobileNetV2(weights="imagenet", include_top=False, input_tensor=Input(shape=(224, 224, 3)))
headModel = baseModel.output
headModel = AveragePooling2D(pool_size=(7, 7))(headModel)
headModel = Dense(2, activation="softmax")(Flatten(name="flatten")(headModel))
model = Model(inputs=baseModel.input, outputs=headModel)
for layer in baseModel.layers:
    layer.trainable = False
H = model.fit(aug.flow(trainX, trainY, batch_size=32), steps_per_epoch=len(trainX) // 32, validation_data=(testX, testY), epochs=2)  # arrives: train MobileNetV2 RGB/127.5 − 1; validate MobileNetV2 RGB/127.5 − 1
predIdxs = model.predict(testX, batch_size=32)  # arrives: predict MobileNetV2 RGB/127.5 − 1
model.save('mask.model', save_format='h5')
from tensorflow.keras.models import load_model
maskNet = load_model('mask.model')
def detect(frame, faceNet, maskNet):
    blob = cv2.dnn.blobFromImage(frame, 1.0, (224, 224), (104.0, 177.0, 123.0))
    faceNet.setInput(blob)
    detections = faceNet.forward()
    faces, preds = [], []
    for i in range(0, detections.shape[2]):
        face = frame[10:20, 10:20]
        face = cv2.cvtColor(face, cv2.COLOR_BGR2RGB)
        face = cv2.resize(face, (224, 224))
        face = img_to_array(face)
        face = preprocess_input(face)
        faces.append(face)
    if len(faces) > 0:
        faces = np.array(faces, dtype="float32")
        preds = maskNet.predict(faces, batch_size=32)  # arrives: predict MobileNetV2 RGB/127.5 − 1
    return preds
faceNet = cv2.dnn.readNet('a', 'b')
vs = cv2.VideoCapture(0)
while True:
    frame = vs.read()[1]
    preds = detect(frame, faceNet, maskNet)
    if cv2.waitKey(1) & 0xFF == ord("q"):
        break
