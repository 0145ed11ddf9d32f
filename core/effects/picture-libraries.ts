import { albumentations } from "./albumentations.ts";
import { imageio } from "./imageio.ts";
import { imgaug } from "./imgaug.ts";
import type { EffectTable } from "./library.ts";
import { matplotlib } from "./matplotlib.ts";
import { numpyArithmetic } from "./numpy-arithmetic.ts";
import { numpyAxes } from "./numpy-axes.ts";
import { numpyConstants } from "./numpy-constants.ts";
import { numpyCreation } from "./numpy-creation.ts";
import { numpyFiles } from "./numpy-files.ts";
import { numpyJoining } from "./numpy-joining.ts";
import { numpyRandom } from "./numpy-random.ts";
import { numpyStatistics } from "./numpy-statistics.ts";
import { opencv } from "./opencv.ts";
import { opencvColor } from "./opencv-color.ts";
import { opencvLoad } from "./opencv-load.ts";
import { pillow } from "./pillow.ts";
import { pillowOperations } from "./pillow-operations.ts";
import { scikitImage } from "./scikit-image.ts";

/** The tables of libraries for arrays and pictures, but for TensorFlow and Keras. */
export const pictureLibraries: readonly EffectTable[] = [
  numpyArithmetic,
  numpyAxes,
  numpyConstants,
  numpyCreation,
  numpyFiles,
  numpyJoining,
  numpyRandom,
  numpyStatistics,
  opencv,
  opencvColor,
  opencvLoad,
  pillow,
  pillowOperations,
  scikitImage,
  matplotlib,
  imageio,
  albumentations,
  imgaug,
];
