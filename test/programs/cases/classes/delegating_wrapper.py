import cv2
from keras.applications.nasnet import NASNetMobile


class Timed:
    def __init__(self, network):
        self.network = network

    def __getattr__(self, name):
        return getattr(self.network, name)


class Camera:
    def __init__(self, number=0):
        self.capture = cv2.VideoCapture(number)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.capture.release()

    def __iter__(self):
        while True:
            ok, frame = self.capture.read()
            if not ok:
                return
            yield cv2.resize(frame[:, :, ::-1], (224, 224))


network = Timed(NASNetMobile())
with Camera() as camera:
    for frame in camera:
        print(network.predict(frame[None] / 255.0).argmax())  # error: [wrong-scaling]  # arrives: predict NASNetMobile RGB/255
        # right: print(network.predict(frame[None] / 127.5 - 1.0).argmax())
