import { IMAGENET_CLASSES } from "@tensorflow-models/mobilenet/dist/imagenet_classes.js";

/** The first name of each of ImageNet's thousand classes. */
export const IMAGENET_LABELS: readonly string[] = Object.values(IMAGENET_CLASSES).map(
  (names) => names.split(",")[0] ?? names,
);
