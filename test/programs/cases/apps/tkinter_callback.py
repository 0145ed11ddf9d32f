import tkinter as tk
from tkinter import filedialog

import numpy as np
from keras.applications.vgg16 import VGG16, decode_predictions, preprocess_input
from PIL import Image, ImageTk

root = tk.Tk()
label = tk.Label(root)
model = VGG16(weights="imagenet")


def open_file():
    path = filedialog.askopenfilename()
    picture = Image.open(path)
    picture.thumbnail((300, 300))
    shown = ImageTk.PhotoImage(picture)
    label.configure(image=shown)
    classify(path)


def classify(path):
    image = Image.open(path).resize((224, 224))
    image = np.expand_dims(np.array(image), axis=0)
    image = np.array(image) / 255  # error: [wrong-scaling]
    # right: image = preprocess_input(image)
    prediction = model.predict([image])[0]  # arrives: predict VGG16 RGB/255
    label.configure(text=str(prediction.argmax()))


tk.Button(root, text="Open", command=open_file).pack()
root.mainloop()
