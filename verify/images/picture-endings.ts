/** The endings of the files that Keras takes for pictures. */
export const PICTURE_ENDINGS: readonly string[] = [".jpg", ".jpeg", ".png", ".gif", ".bmp"];
