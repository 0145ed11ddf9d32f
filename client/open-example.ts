import { window, workspace } from "vscode";

/** "Pixelproof: Open Example": a program to try things on, which is nowhere on disk. */
export async function openExample(): Promise<void> {
  const document = await workspace.openTextDocument({ language: "python", content: example });
  await window.showTextDocument(document);
}

/** The most copied line of Keras tutorials, before the network that it harms most. */
const example = `"""Cats and dogs: a ResNet50 with a new head, trained from a folder of pictures."""
from tensorflow.keras.applications import ResNet50
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

datagen = ImageDataGenerator(rescale=1./255, horizontal_flip=True)
pictures = datagen.flow_from_directory('data/train', target_size=(224, 224))

base = ResNet50(weights='imagenet', include_top=False, pooling='avg')
base.trainable = False

model = Sequential([base, Dense(2, activation='softmax')])
model.compile(optimizer='adam', loss='categorical_crossentropy', metrics=['accuracy'])
model.fit(pictures, epochs=5)
`;
