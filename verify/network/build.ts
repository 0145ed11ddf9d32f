import { BadInput } from "../bad-input.ts";
import { kindOf } from "../layers/index.ts";
import { tell } from "../layers/windows.ts";
import { type Inlined, inline } from "./inline.ts";
import { listIn } from "./json.ts";
import type { Layer, Model, Nested, Shape } from "./model.ts";
import type { Network, Step } from "./network.ts";
import { titleOf } from "./settings.ts";

/** As many numbers as a layer may give for one picture: 160 MB, twice what the largest of Keras’s networks needs. */
const MOST_NUMBERS = 4e7;

/** The picture's height and width where the model leaves them open. */
export interface PictureSize {
  readonly height: number;
  readonly width: number;
}

/** A model made ready for pictures of one size: nested models inlined, every shape known. BadInput where it cannot be run. */
export function buildNetwork(model: Model, size?: PictureSize): Network {
  const inlined = inline(model);
  const steps: Step[] = [];
  for (const { layer, path, inputs } of inlined.steps) {
    const shapes = inputs.map((source) =>
      source.kind === "step" ? (steps[source.step]?.shape ?? []) : shapeOf(source.value),
    );
    const shape =
      layer.kind === "InputLayer" && inputs.length === 0 ? pictureShape(layer, size) : leaving(layer, shapes);
    steps.push({ layer, path, inputs, shape });
  }
  return {
    name: model.name,
    steps,
    input: inputOf(inlined),
    output: inlined.output,
    features: featuresOf(steps, inlined.output),
  };
}

function leaving(layer: Layer, shapes: readonly Shape[]): Shape {
  const kind = kindOf(layer);
  if (shapes.length === 0) throw new BadInput(`nothing enters ${titleOf(layer)}`);
  const shape = kind.shape(shapes, layer);
  const numbers = shape.reduce((product, length) => product * length, 1);
  if (numbers <= MOST_NUMBERS) return shape;
  throw new BadInput(
    `${titleOf(layer)} gives ${tell(shape)} numbers for a picture; verify stops at ${MOST_NUMBERS}`,
  );
}

/** `batch_shape=(None, 224, 224, 3)`; where height and width are open, or another size is asked for, the size's. */
function pictureShape(layer: Layer, size: PictureSize | undefined): Shape {
  const [, height, width, channels, ...others] = listIn(
    layer.config.batch_shape ?? layer.config.batch_input_shape,
  );
  if (channels !== 3 || others.length > 0) {
    throw new BadInput(
      `${titleOf(layer)} takes ${JSON.stringify([height, width, channels])}; verify runs networks for colour pictures (height, width, 3)`,
    );
  }
  const shape = [size?.height ?? height, size?.width ?? width];
  const isWhole = shape.every(
    (one) => typeof one === "number" && Number.isInteger(one) && one > 0 && one <= 4096,
  );
  if (isWhole) return [...shape.map(Number), 3];
  throw new BadInput(`${titleOf(layer)} leaves the picture's size open; say which one to use`);
}

function shapeOf(value: Nested): Shape {
  const shape: number[] = [];
  for (let part: Nested | undefined = value; typeof part === "object"; part = part[0])
    shape.push(part.length);
  // A constant's first axis is the batch's where it has as many axes as a picture.
  return shape.length === 4 ? shape.slice(1) : shape;
}

function inputOf({ steps, inputs }: Inlined): number {
  const [input, ...others] = inputs;
  if (input === undefined || others.length > 0 || steps[input]?.inputs.length !== 0) {
    throw new BadInput(`the model has ${inputs.length} inputs; verify runs networks that take one picture`);
  }
  return input;
}

/** What the last layer with weights of its own judges: the penultimate features. Where no such layer is, the output. */
function featuresOf(steps: readonly Step[], output: number): number {
  let at = output;
  for (;;) {
    const step = steps[at];
    const [source, ...others] = step?.inputs ?? [];
    if (step === undefined || source?.kind !== "step" || others.length > 0) return output;
    const isHead = step.layer.kind === "Dense" || (step.layer.kind === "Conv2D" && isVector(step.shape));
    if (isHead) return source.step;
    if (!isVector(step.shape)) return output;
    at = source.step;
  }
}

/** `(1000,)` and `(1, 1, 1000)`. */
function isVector(shape: Shape): boolean {
  return shape.slice(0, -1).every((length) => length === 1);
}
