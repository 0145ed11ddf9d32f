import io

import flask
import numpy as np
from keras.applications import ResNet50, imagenet_utils
from keras.preprocessing.image import img_to_array
from PIL import Image

app = flask.Flask(__name__)
model = None


def load_model():
    global model
    model = ResNet50(weights="imagenet")


def prepare_image(image, target):
    if image.mode != "RGB":
        image = image.convert("RGB")
    image = image.resize(target)
    image = img_to_array(image)
    image = np.expand_dims(image, axis=0)
    image = image / 255.0  # error: [wrong-scaling]
    # right: image = imagenet_utils.preprocess_input(image)
    return image


@app.route("/predict", methods=["POST"])
def predict():
    data = {"success": False}
    if flask.request.method == "POST":
        if flask.request.files.get("image"):
            image = flask.request.files["image"].read()
            image = Image.open(io.BytesIO(image))
            image = prepare_image(image, target=(224, 224))
            preds = model.predict(image)  # arrives: predict ResNet50 RGB/255
            results = imagenet_utils.decode_predictions(preds)
            data["predictions"] = [{"label": label, "probability": float(prob)} for (_, label, prob) in results[0]]
            data["success"] = True
    return flask.jsonify(data)


if __name__ == "__main__":
    load_model()
    app.run()
