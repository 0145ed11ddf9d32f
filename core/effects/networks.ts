import type { Trainable } from "../flow/flow.ts";
import type { ConstructorCall, WeightsArgument } from "../models/expectation.ts";
import { expectationOf } from "../models/expectation-of.ts";
import { weightsInFile } from "../models/imagenet-weights-file.ts";
import type { NetworkEntry } from "../models/network-entry.ts";
import { constantNumber, constantText, isNone, textOrEnding } from "../values/make.ts";
import type { ImageValue, Value } from "../values/value.ts";
import { truthOf } from "./alternatives.ts";
import type { Effect, EffectCall } from "./effect.ts";
import { itemsOf } from "./keras-arrivals.ts";
import { imageOf, isSymbolic } from "./keras-input.ts";

/** The constructor of a network of the catalog: `ResNet50(weights="imagenet", include_top=False)`. */
export function networkEffect(entry: NetworkEntry): Effect {
  return { parameters: entry.parameters, run: (call) => makeNetwork(entry, call) };
}

function makeNetwork(entry: NetworkEntry, call: EffectCall): Value {
  const input = givenInput(call);
  return call.machine.models.make({
    kind: "network",
    network: {
      entry,
      name: entry.name,
      result: expectationOf(entry, constructorCall(entry, call, input)),
      call: call.site,
      writtenPath: call.written,
      trainable: trainableOf(entry, call),
    },
    input: input ?? call.machine.images.input(),
  });
}

/** `input_tensor=preprocess_input(inputs)`: an image that is no placeholder is none that a network can be built on. */
function givenInput(call: EffectCall): ImageValue | undefined {
  const given = imageOf(call.machine, call.arg("input_tensor"));
  return given && isSymbolic(call.machine, given) ? given : undefined;
}

function constructorCall(
  entry: NetworkEntry,
  call: EffectCall,
  input: ImageValue | undefined,
): ConstructorCall {
  const { selectorParameter, switchParameter, laterWeightsParameter } = entry;
  const including = call.arg("include_preprocessing");
  const channels = channelsOf(call) ?? input?.channels;
  const selector = selectorParameter ? call.arg(selectorParameter) : undefined;
  const loads = switchParameter ? call.arg(switchParameter) : undefined;
  return {
    weights: weightsOf(call, entry.weightsParameter),
    ...(including ? { includePreprocessing: truthOf(including) ?? "unknown" } : {}),
    ...(channels === undefined ? {} : { channels }),
    ...(selector ? { selector: constantText(selector) ?? "unknown" } : {}),
    ...(loads ? { loadsWeights: truthOf(loads) ?? "unknown" } : {}),
    ...(laterWeightsParameter ? { laterWeights: weightsOf(call, laterWeightsParameter) } : {}),
  };
}

function weightsOf(call: EffectCall, parameter: string): WeightsArgument {
  const weights = call.arg(parameter);
  if (!weights) return { kind: call.raw.isOpen ? "unknown" : "default" };
  if (isNone(weights)) return { kind: "none" };
  const text = textOrEnding(weights);
  return text === undefined || (weights.kind === "unknown" && weightsInFile(text) === undefined)
    ? { kind: "unknown" }
    : { kind: "text", text };
}

/** The 3 of `input_shape=(224, 224, 3)`, and of `(3, 224, 224)`, as programs of Theano's time write it. */
function channelsOf(call: EffectCall): number | undefined {
  const shape = call.arg("input_shape");
  const sizes = shape ? itemsOf(call.machine, shape).map(constantNumber) : [];
  const [first, last] = [sizes[0], sizes.at(-1)];
  return first !== undefined && last !== undefined && first <= MOST_CHANNELS && last > MOST_CHANNELS
    ? first
    : last;
}

const MOST_CHANNELS = 4;

/** Only TensorFlow Hub's constructors have this parameter, and there it is False when not given. */
function trainableOf(entry: NetworkEntry, call: EffectCall): Trainable {
  const given = call.arg("trainable");
  const isTrainable = given ? truthOf(given) : !entry.parameters.includes("trainable");
  return isTrainable === false ? "frozen" : "wholly";
}
