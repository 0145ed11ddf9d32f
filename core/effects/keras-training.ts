import type { Phase, Use } from "../flow/flow.ts";
import { ALWAYS } from "../values/guard.ts";
import { isNone, unknown } from "../values/make.ts";
import type { Value } from "../values/value.ts";
import { truthOf } from "./alternatives.ts";
import { type Effect, type EffectCall, effect } from "./effect.ts";
import { applyLayer } from "./keras-apply.ts";
import { FEATURES } from "./keras-arrivals.ts";
import { asModelInput } from "./keras-input.ts";
import { shelveCheckpoints } from "./keras-storage.ts";
import { type Feed, feedOf, validationFeed } from "./keras-training-data.ts";
import type { EffectTable } from "./library.ts";
import { ownNetwork } from "./own-network.ts";

const OF_FIT = "batch_size epochs verbose callbacks validation_split validation_data";
const OF_FIT_GENERATOR = "steps_per_epoch epochs verbose callbacks validation_data validation_steps";

/** Training, evaluation and prediction, by whose calls images reach the networks within a model. */
export const kerasTraining: EffectTable = {
  effects: {
    "keras.Model.fit": telling(effect(`x y ${OF_FIT}`, (call) => train(call, "x"))),
    "keras.Model.fit_generator": telling(
      effect(`generator ${OF_FIT_GENERATOR}`, (call) => train(call, "generator")),
    ),
    "keras.Model.train_on_batch": using("x y", "train"),
    "keras.Model.evaluate": telling(using("x y batch_size verbose", "evaluate")),
    "keras.Model.evaluate_generator": telling(using("generator steps", "evaluate")),
    "keras.Model.test_on_batch": using("x y", "evaluate"),
    "keras.Model.predict": telling(predicting("x batch_size verbose steps")),
    "keras.Model.predict_generator": telling(predicting("generator steps")),
    "keras.Model.predict_on_batch": predicting("x"),
    "keras.Model.train_step": stepping("train"),
    "keras.Model.test_step": stepping("evaluate"),
    "keras.Model.predict_step": stepping("predict"),
    "keras.Model.predict_classes": predicting("x batch_size verbose"),
    "keras.Model.predict_proba": predicting("x batch_size verbose"),
  },
};

function telling(of: Effect): Effect {
  return { ...of, isTelling: true };
}

function train(call: EffectCall, parameter: string): Value {
  feedModel(call, "train", parameter);
  const validation = call.arg("validation_data");
  if (validation && !isNone(validation)) feedModel(call, "validate", "validation_data", validationFeed);
  else if (splitsOff(call.arg("validation_split"))) feedModel(call, "validate", parameter);
  shelveCheckpoints(call);
  return unknown("a history of training");
}

/** `validation_split=0.2` validates on a part of what trains. */
function splitsOff(split: Value | undefined): boolean {
  return split !== undefined && truthOf(split) !== false;
}

function using(parameters: string, phase: Phase): Effect {
  const [first = "x"] = parameters.split(" ");
  return effect(parameters, (call) => {
    feedModel(call, phase, first);
    return unknown("losses and metrics");
  });
}

/** `model.predict_step(x)`, `model.train_step((x, y))`: one batch as a dataset gives it. */
function stepping(phase: Phase): Effect {
  return effect("data", (call) => {
    feedModel(call, phase, "data", (machine, data) => ({
      images: data.kind === "tuple" ? (data.items[0] ?? data) : feedOf(machine, data).images,
      shape: data.kind === "image" ? "array" : "other",
    }));
    return phase === "predict" ? FEATURES : unknown("losses and metrics");
  });
}

function predicting(parameters: string): Effect {
  const [first = "x"] = parameters.split(" ");
  return effect(parameters, (call) => {
    const result = feedModel(call, "predict", first);
    // A model that only preprocesses gives images, as NumPy arrays.
    if (result.kind === "image")
      return call.machine.images.map(result, (pixels) => pixels, { container: "numpy" });
    return FEATURES;
  });
}

/** Gives what this argument holds to the model. */
function feedModel(
  call: EffectCall,
  phase: Phase,
  parameter: string,
  read: (machine: EffectCall["machine"], data: Value) => Feed = feedOf,
): Value {
  const { machine, receiver } = call;
  const data = call.arg(parameter);
  if (!receiver || !data) return FEATURES;
  const span = call.argSite(parameter)?.value;
  // Before the use is open: a generator that itself predicts is a use of its own.
  const { images, shape } = read(machine, data);
  const use: Use = { call: call.site, feedShape: shape, ...(span ? { feed: span } : {}) };
  const input = asModelInput(machine, images);
  if (receiver.kind === "unknown") {
    noteFeed(call, phase, use, images);
    return FEATURES;
  }
  const run = (): Value => applyLayer({ machine, call: call.raw, guard: ALWAYS }, receiver, input);
  return machine.withUse(phase, use, run, ownNetwork(machine, receiver));
}

/** A generator or data set that is handed to a model which is a parameter: anything else may be fed to anything. */
function noteFeed({ machine }: EffectCall, phase: Phase, use: Use, images: Value): void {
  const isStream = use.feedShape === "generator" || use.feedShape.startsWith("dataset");
  if (!isStream || images.kind !== "image") return;
  for (const { content } of machine.images.read(images)) machine.clues.fed(phase, use, content);
}
