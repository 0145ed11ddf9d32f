import cv2
import numpy as np
from keras.applications.inception_v3 import InceptionV3, decode_predictions, preprocess_input

model = InceptionV3()
cap = cv2.VideoCapture(0)
while True:
    ret, frame = cap.read()  # error: [swapped-channels]
    if not ret:
        break
    resized = cv2.resize(frame, (299, 299))
    # right: resized = cv2.cvtColor(cv2.resize(frame, (299, 299)), cv2.COLOR_BGR2RGB)
    x = preprocess_input(np.expand_dims(resized.astype(np.float32), axis=0))
    label = decode_predictions(model.predict(x), top=1)[0][0]  # arrives: predict InceptionV3 BGR/127.5 − 1
    cv2.putText(frame, label[1], (10, 30), cv2.FONT_HERSHEY_SIMPLEX, 1, (0, 255, 0))
    cv2.imshow("frame", frame)
    if cv2.waitKey(1) & 0xFF == ord("q"):
        break
cap.release()
