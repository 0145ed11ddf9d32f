/**
 * A program none of whose files has one of these makes no network and loads none: they stand in the names of the libraries
 * and functions that do, whatever the alias and the historic path ("tf_keras"). TensorFlow by itself makes none: what it has
 * of Keras is called so. `test/effects/network-words.test.ts` holds them against all tables.
 */
export const networkWords: readonly string[] = [
  "keras",
  "saved_model",
  "tensorflow_hub",
  "efficientnet",
  "classification_models",
  "segmentation_models",
];

/** Stands in every comment that speaks to Pixelproof. */
export const commentWord = "pixelproof";
