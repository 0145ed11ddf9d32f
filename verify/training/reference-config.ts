import { REFERENCE_SIZE, type ReferenceConvention } from "../reference/reference.ts";
import { BLOCKS, type Block } from "./small-network.ts";

interface LayerConfig {
  readonly class_name: string;
  readonly config: Readonly<Record<string, unknown>>;
}

/** A Sequential as Keras 3 writes it, with what matters at inference. */
export interface SequentialConfig {
  readonly class_name: "Sequential";
  readonly config: { readonly name: string; readonly layers: readonly LayerConfig[] };
}

/** The mean and variance of ImageNet's colours in 0–1, as EfficientNet has them inside. */
const MEAN = [0.485, 0.456, 0.406];
const VARIANCE = [0.229 ** 2, 0.224 ** 2, 0.225 ** 2];

/** The small network in Keras's words. That for raw pixels standardizes inside, as EfficientNet does. */
export function referenceConfig(convention: ReferenceConvention, classes: number): SequentialConfig {
  const input = { batch_shape: [null, REFERENCE_SIZE, REFERENCE_SIZE, 3], name: "pictures" };
  return {
    class_name: "Sequential",
    config: {
      name: `reference_${convention}`,
      layers: [
        { class_name: "InputLayer", config: input },
        ...(convention === "raw" ? standardizing : []),
        ...BLOCKS.map((block, at) => convolution(convolutionName(at), block)),
        { class_name: "GlobalAveragePooling2D", config: { name: "features" } },
        {
          class_name: "Dense",
          config: { name: "predictions", units: classes, activation: "softmax", use_bias: true },
        },
      ],
    },
  };
}

/** The layers that own the parameters of a `SmallNetwork`, in their order. */
export function ownersIn(): readonly string[] {
  return [...BLOCKS.map((_, at) => convolutionName(at)), "predictions"];
}

const standardizing: readonly LayerConfig[] = [
  { class_name: "Rescaling", config: { name: "rescaling", scale: 1 / 255, offset: 0 } },
  {
    class_name: "Normalization",
    config: { name: "normalization", axis: [-1], mean: MEAN, variance: VARIANCE },
  },
];

function convolutionName(at: number): string {
  return `conv${at + 1}`;
}

function convolution(name: string, { filters, size, stride }: Block): LayerConfig {
  return {
    class_name: "Conv2D",
    config: {
      name,
      filters,
      kernel_size: [size, size],
      strides: [stride, stride],
      padding: "same",
      activation: "relu",
      use_bias: true,
    },
  };
}
