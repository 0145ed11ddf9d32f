import io
from flask import Flask, request, jsonify
from PIL import Image
import numpy as np
from keras.applications import ResNet50
from keras.applications.imagenet_utils import preprocess_input, decode_predictions
from keras.preprocessing.image import img_to_array
app = Flask(__name__)
model = None
def load_model():
    global model
    model = ResNet50(weights='imagenet')
def prepare_image(image, target):
    if image.mode != 'RGB':
        image = image.convert('RGB')
    image = image.resize(target)
    image = img_to_array(image)
    image = np.expand_dims(image, axis=0)
    image = image / 255.
    return image
@app.route('/predict', methods=['POST'])
def predict():
    data = {'success': False}
    if request.method == 'POST':
        if request.files.get('image'):
            image = request.files['image'].read()
            image = Image.open(io.BytesIO(image))
            image = prepare_image(image, target=(224, 224))
            preds = model.predict(image)  # arrives: predict ResNet50 RGB/255
    return jsonify(data)
if __name__ == '__main__':
    load_model()
    app.run()
