import { albumentations } from "./albumentations.ts";
import { backbones } from "./backbones.ts";
import { h5py } from "./h5py.ts";
import { imageio } from "./imageio.ts";
import { imbalancedLearn } from "./imbalanced-learn.ts";
import { imgaug } from "./imgaug.ts";
import { kerasCalls } from "./keras-call.ts";
import { kerasDecorators } from "./keras-decorators.ts";
import { kerasImages } from "./keras-images.ts";
import { kerasImagesBackend } from "./keras-images-backend.ts";
import { kerasImagesDatasets } from "./keras-images-datasets.ts";
import { kerasImagesGenerator } from "./keras-images-generator.ts";
import { kerasLayers } from "./keras-layers.ts";
import { kerasPixelLayers } from "./keras-layers-pixels.ts";
import { kerasModels } from "./keras-model.ts";
import { kerasModelParts } from "./keras-model-parts.ts";
import { kerasStorage } from "./keras-storage.ts";
import { kerasTrainable } from "./keras-trainable.ts";
import { kerasTraining } from "./keras-training.ts";
import { kerasWeights } from "./keras-weights.ts";
import { language } from "./language.ts";
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
import { python } from "./python.ts";
import { pythonDicts } from "./python-dicts.ts";
import { pythonFiles } from "./python-files.ts";
import { pythonIteration } from "./python-iteration.ts";
import { pythonLists } from "./python-lists.ts";
import { pythonModules } from "./python-modules.ts";
import { pythonNumbers } from "./python-numbers.ts";
import { pythonRecords } from "./python-records.ts";
import { pythonText } from "./python-text.ts";
import { scikitImage } from "./scikit-image.ts";
import { scikitLearn } from "./scikit-learn.ts";
import { stopping } from "./stopping.ts";
import { tensorflow } from "./tensorflow.ts";
import { tensorflowData } from "./tensorflow-data.ts";
import { tensorflowDatasets } from "./tensorflow-datasets.ts";
import { tensorflowImage } from "./tensorflow-image.ts";
import { tensorflowIo } from "./tensorflow-io.ts";
import { tensorflowTensor } from "./tensorflow-tensor.ts";
import { torchvision } from "./torchvision.ts";

/** Every effect table; where two name the same thing, the later one holds. */
export const tables: readonly EffectTable[] = [
  language,
  albumentations,
  backbones,
  h5py,
  imageio,
  imgaug,
  kerasCalls,
  kerasDecorators,
  kerasImagesBackend,
  kerasImagesDatasets,
  kerasImagesGenerator,
  kerasImages,
  kerasPixelLayers,
  kerasLayers,
  kerasModelParts,
  kerasModels,
  kerasStorage,
  kerasTrainable,
  kerasTraining,
  kerasWeights,
  matplotlib,
  numpyArithmetic,
  numpyAxes,
  numpyConstants,
  numpyCreation,
  numpyFiles,
  numpyJoining,
  numpyRandom,
  numpyStatistics,
  opencvColor,
  opencvLoad,
  opencv,
  pillowOperations,
  pillow,
  pythonDicts,
  pythonIteration,
  pythonLists,
  pythonModules,
  pythonNumbers,
  pythonText,
  python,
  pythonFiles,
  pythonRecords,
  scikitImage,
  scikitLearn,
  imbalancedLearn,
  stopping,
  tensorflowData,
  tensorflowDatasets,
  tensorflowImage,
  tensorflowIo,
  tensorflowTensor,
  tensorflow,
  torchvision,
];
