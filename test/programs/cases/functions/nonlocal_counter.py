import cv2
from keras.applications.mobilenet import MobileNet


def processor(network):
    seen = 0

    def process(path):
        nonlocal seen
        seen += 1
        picture = cv2.cvtColor(cv2.imread(path), cv2.COLOR_BGR2RGB)
        picture = cv2.resize(picture, (224, 224)).astype("float32")
        picture /= 255.0  # error: [wrong-scaling]
        # right: picture = picture / 127.5 - 1
        return network.predict(picture[None]), seen  # arrives: predict MobileNet RGB/255

    return process


process = processor(MobileNet(weights="imagenet"))
process("a.png")
process("b.png")
