import type { Step } from "../flow/step.ts";
import { textKey } from "../values/dict-key.ts";
import { unknown } from "../values/make.ts";
import { feedPixels, type Pixels, pixelsByEvidence, unknownPixels } from "../values/pixels.ts";
import type { Cell } from "../values/store.ts";
import type { Arrival, FunctionalContent, ImageValue, Value } from "../values/value.ts";
import { mapLeaves } from "./alternatives.ts";
import { isOfUnknownOrigin, showsRawPixels } from "./evidence.ts";
import type { Application } from "./keras-application.ts";
import { arrival, BEHIND_LAYERS, readable, reasonOf } from "./keras-apply-network.ts";
import { arrivalsIn, features, itemsOf } from "./keras-arrivals.ts";
import { inputOf } from "./keras-input.ts";

/** What the model's inputs are given, by the number of the input. */
type Feeds = ReadonlyMap<number, Value>;

/** `model(x)` of `model = Model(inputs, outputs)`: what happened on the way from inputs to outputs happens to `x`. */
export function applyFunctional(application: Application, content: FunctionalContent, input: Value): Value {
  const { machine } = application;
  const feeds = feedsOf(application, content, input);
  const before = arrivalsIn(machine, [...feeds.values()]);
  const within = arrivalsIn(machine, [content.outputs]).flatMap((inner) =>
    feedArrival(application, inner, feeds),
  );
  const reached = features([...before, ...within]);
  return mapLeaves(machine, content.outputs, (output) => {
    if (output.kind === "features") return reached;
    return output.kind === "image" ? feedOutput(application, output, feeds) : output;
  });
}

/** Pairs what is given with the model's inputs, in order or by name: `x`, `[a, b]`, `(a, b)`, `{"a": a, "b": b}`. */
function feedsOf({ machine }: Application, { inputs }: FunctionalContent, input: Value): Feeds {
  const parts = itemsOf(machine, input);
  const named = input.kind === "dict" ? machine.dicts.read(input.address).entries : undefined;
  const valueFor = (image: ImageValue, i: number): Value => {
    if (parts.length === 0) return input;
    if (inputs.length === 1) return onlyImageIn(parts) ?? input;
    if (!named) return parts[i] ?? unknown("the model takes more inputs than it is given");
    return (
      named.get(textKey(image.inputName ?? "")) ?? unknown("inputs are given by names that are not known")
    );
  };
  return new Map(
    inputs.flatMap((image, i) => {
      const number = inputOf(machine, image);
      return number === undefined ? [] : [[number, valueFor(image, i)] as const];
    }),
  );
}

/** What the one input gets of `[x]`, and of `[x, 0]` for `K.function([model.input, K.learning_phase()], …)`. */
function onlyImageIn(parts: readonly Value[]): Value | undefined {
  const [first, ...others] = parts;
  return others.every(({ kind }) => kind === "constant") ? first : undefined;
}

function feedArrival(application: Application, inner: Arrival, feeds: Feeds): readonly Arrival[] {
  const { network, pixels } = inner;
  // Behind a layer nobody knows the input's number: it arrives whatever is fed.
  if (pixels.input === undefined) return arrival(application, network, pixels, new Map());
  const fed = feeds.get(pixels.input);
  if (!fed) return []; // The network stands before this model's inputs.
  return fedPixels(application, pixels, fed).flatMap(({ guard, content }) =>
    arrival(application, network, content, guard),
  );
}

/** A model that only preprocesses: `augment = Sequential(…)`, `Model(inputs, Rescaling(1 / 255)(inputs))`. */
function feedOutput(application: Application, output: ImageValue, feeds: Feeds): Value {
  const { machine } = application;
  const [own] = machine.images.read(output);
  const fed = own?.content.input === undefined ? undefined : feeds.get(own.content.input);
  if (!own || !fed || fed.kind !== "image") return fed ?? output;
  const { rank, channels, container } = { ...output, ...fed };
  return machine.images.make(fedPixels(application, own.content, fed), { container, rank, channels });
}

function fedPixels(application: Application, outer: Pixels, fed: Value): Cell<Pixels> {
  const given: Cell<Pixels> =
    fed.kind === "image"
      ? readable(application, fed)
      : [{ guard: new Map(), content: pixelsOfOther(application, outer, fed) }];
  const within = { ...outer, steps: outer.steps.map(inModel) };
  return given.map(({ guard, content }) => ({ guard, content: feedPixels(within, content) }));
}

/** Whatever happened to a placeholder travels with the model. */
function inModel(step: Step): Step {
  return step.inModel ? step : { ...step, inModel: true };
}

function pixelsOfOther({ machine }: Application, outer: Pixels, fed: Value): Pixels {
  if (fed.kind === "features") return unknownPixels(BEHIND_LAYERS);
  const isEvident = isOfUnknownOrigin(fed) && machine.isInUse() && startsFromRaw(outer);
  return isEvident ? pixelsByEvidence("float", fed) : unknownPixels(reasonOf(fed));
}

/** Whether the model begins with what only raw pixels need: a division by 255 or 127.5, or a `preprocess_input`. */
function startsFromRaw({ steps }: Pixels): boolean {
  const first = steps.find(({ kind }) => kind === "scale" || kind === "preprocess");
  return (
    first?.kind === "preprocess" ||
    (first?.change !== undefined && showsRawPixels("*", first.change.scale[0]))
  );
}
