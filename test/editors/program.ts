/** A program with one mistake, behind characters that each encoding counts otherwise. */
export const program = `from keras.applications.mobilenet_v2 import MobileNetV2, preprocess_input
from keras.preprocessing.image import ImageDataGenerator

base = MobileNetV2()
print("🐈 é"); train = ImageDataGenerator(rescale=1./255).flow_from_directory("train")
base.fit(train)
`;

export const mended = program.replace("rescale=1./255", "preprocessing_function=preprocess_input");
