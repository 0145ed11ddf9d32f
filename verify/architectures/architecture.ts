import { type Argument, type Call, type Layer, type Model, outputOf } from "../network/model.ts";
import { chain } from "../network/read-config.ts";
import { type Row, readRows, rowsOf } from "./rows.ts";

/** How a program calls the constructor, where that changes what is computed. */
export interface Choice {
  /** `include_top`; the pooling counts only without it. */
  readonly top: boolean;
  readonly pooling?: "avg" | "max";
  readonly classes?: number;
  readonly classifierActivation?: string;
  /** `weights="imagenet"`: EfficientNetB0 to B7 then divide once more inside. */
  readonly isImagenet: boolean;
  /** Whether the constructor was not told the picture's size: Keras then pads as for even sizes. */
  readonly isSizeOpen?: boolean;
}

/** The model that `keras.applications.NAME(…)` builds. */
export function architecture(name: string, choice: Choice): Model {
  const rows = rowsOf(name);
  const body = choice.isImagenet ? withImagenetScale(rows, name) : rows;
  const head = body.findLastIndex(
    ({ kind }) => kind === "GlobalAveragePooling2D" || (kind === "Flatten" && name.startsWith("VGG")),
  );
  const chosen = choice.top
    ? [...body.slice(0, head), ...body.slice(head).map((row) => asChosen(row, choice))]
    : [...body.slice(0, head), ...pooled(name, choice.pooling)];
  return modelOf(name, choice.isSizeOpen ? chosen.map(withEvenPadding) : chosen);
}

/** What Keras's own code adds for `weights="imagenet"`: the files hold the deviations where variances belong. */
function withImagenetScale(rows: readonly Row[], name: string): readonly Row[] {
  if (!/^EfficientNetB\d$/.test(name)) return rows;
  const scale = [0.229, 0.224, 0.225].map((deviation) => 1 / Math.sqrt(deviation));
  const rescaling: Row = { kind: "Rescaling", name: "rescaling_1", settings: { scale }, inputs: undefined };
  return rows.flatMap((row) => (row.kind === "Normalization" ? [row, rescaling] : [row]));
}

/** The head with the program's number of classes and its activation. */
function asChosen(row: Row, { classes, classifierActivation }: Choice): Row {
  const settings = Object.entries(row.settings).map(([key, value]): [string, unknown] => {
    if (classes !== undefined && (key === "units" || key === "filters") && value === 1000)
      return [key, classes];
    if (classes !== undefined && key === "target_shape") return [key, [classes]];
    return key === "activation" && value === "softmax" ? [key, classifierActivation ?? value] : [key, value];
  });
  return { ...row, settings: Object.fromEntries(settings) };
}

/** What `include_top=False` ends with. ConvNeXt normalizes behind the pooling too. */
function pooled(name: string, pooling: "avg" | "max" | undefined): readonly Row[] {
  const pool = { avg: "GlobalAveragePooling2D", max: "GlobalMaxPooling2D" };
  const row = (kind: string, own: string, settings = {}): Row => ({
    kind,
    name: own,
    settings,
    inputs: undefined,
  });
  return [
    ...(pooling === undefined ? [] : [row(pool[pooling], `${pooling}_pool`)]),
    ...(name.startsWith("ConvNeXt")
      ? [row("LayerNormalization", "layer_normalization", { epsilon: 1e-6 })]
      : []),
  ];
}

/** `correct_pad` of an input whose size is not known. */
function withEvenPadding(row: Row): Row {
  const kernel = row.settings.correct_pad;
  if (typeof kernel !== "number") return row;
  const half = Math.floor(kernel / 2);
  return {
    ...row,
    settings: {
      padding: [
        [half - 1, half],
        [half - 1, half],
      ],
    },
  };
}

/** Settings that the rows leave out and that a layer cannot do without. */
const defaults: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  Conv2D: { kernel_size: [1, 1] },
  DepthwiseConv2D: { kernel_size: [3, 3] },
  SeparableConv2D: { kernel_size: [3, 3] },
  MaxPooling2D: { strides: [2, 2] },
  AveragePooling2D: { strides: [2, 2] },
};

function modelOf(name: string, rows: readonly Row[]): Model {
  const calls = new Map<string, Call[]>();
  const layers: Layer[] = [];
  let previous: string | undefined;
  for (const row of rows) {
    layers.push(layerOf(row));
    const inputs = row.inputs ?? (previous === undefined ? [] : [previous]);
    calls.set(row.name, [{ inputs: inputs.map(argumentOf) }]);
    previous = row.name;
  }
  const [first] = layers;
  const inputs = first === undefined ? [] : [outputOf(first.name)];
  return { name, layers, calls, inputs, outputs: previous === undefined ? [] : [outputOf(previous)] };
}

function layerOf({ kind, name, settings }: Row): Layer {
  const { layers, ...own } = settings;
  const config = { ...defaults[kind], ...own };
  if (layers === undefined) return { kind, name, config };
  const inner = readRows(layers).map(layerOf);
  const entry: Layer = { kind: "InputLayer", name: `${name}_input`, config: {} };
  return { kind, name, config: {}, model: chain(name, [entry, ...inner]) };
}

function argumentOf(input: string | number): Argument {
  return typeof input === "number" ? { kind: "constant", value: input } : outputOf(input);
}
