/**
 * One of these stands in every file that itself names a library from which networks come, whatever its alias and its
 * historic path ("tf_keras", "tensorflow_core"). `test/effects/network-words.test.ts` holds them against all tables.
 */
export const networkWords: readonly string[] = [
  "keras",
  "tensorflow",
  "efficientnet",
  "classification_models",
  "segmentation_models",
];

/** Stands in every comment that speaks to Pixelproof. */
export const commentWord = "pixelproof";
