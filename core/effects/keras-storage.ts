import { NONE, unknown } from "../values/make.ts";
import { isModelContent } from "../values/same.ts";
import type { Address } from "../values/store.ts";
import type { Content, ModelContent, Value } from "../values/value.ts";
import { truthOf } from "./alternatives.ts";
import { type Effect, type EffectCall, effect } from "./effect.ts";
import { itemsOf } from "./keras-arrivals.ts";
import { markRestored } from "./keras-networks-within.ts";
import type { EffectTable } from "./library.ts";
import type { Machine } from "./machine.ts";
import { storedPath } from "./stored-path.ts";

const CHECKPOINT = "keras.callbacks.ModelCheckpoint";

const load: Effect = effect("filepath", ({ machine, arg }) => {
  const path = storedPath(arg("filepath") ?? arg("path"));
  const stored = path === undefined ? undefined : machine.shelf.get(`model:${path}`, path);
  if (stored && isModelContent(stored)) {
    const model = machine.models.make(stored);
    markRestored(machine, model);
    return model;
  }
  const name = path === undefined ? "a file" : `"${path}"`;
  return opaque(machine, `the model comes from ${name}, which nothing here saved`);
});

const save: Effect = effect("filepath", ({ machine, receiver, arg }) =>
  store(machine, receiver, arg("filepath")),
);

/** `model.save(path)` … `load_model(path)`. */
export const kerasStorage: EffectTable = {
  effects: {
    "keras.models.load_model": load,
    "keras.models.save_model": effect("model filepath", ({ machine, arg }) =>
      store(machine, arg("model"), arg("filepath")),
    ),
    "tensorflow.saved_model.load": load,
    "tensorflow.saved_model.save": effect("obj export_dir", ({ machine, arg }) =>
      store(machine, arg("obj"), arg("export_dir")),
    ),
    "keras.Model.save": save,
    "keras.Model.export": save,
    "keras.Model.save_weights": effect("filepath", ({ machine, receiver, arg }) =>
      store(machine, receiver, arg("filepath"), "weights"),
    ),
    "keras.models.clone_model": effect("model", clone),
    "keras.models.model_from_json": effect("json_string", fromDescription),
    "keras.models.model_from_yaml": effect("yaml_string", fromDescription),
    "keras.models.model_from_config": effect("config", fromDescription),
    "keras.Model.from_config": effect("config", fromDescription),
    "keras.Sequential.from_config": effect("config", fromDescription),
    [CHECKPOINT]: effect("filepath monitor verbose save_best_only save_weights_only", ({ machine, arg }) =>
      machine.objects.make(CHECKPOINT, {
        filepath: arg("filepath"),
        save_weights_only: arg("save_weights_only"),
      }),
    ),
  },
};

/** `fit(callbacks=[ModelCheckpoint(path)])` saves the model as `model.save(path)` does. */
export function shelveCheckpoints({ machine, receiver, arg }: EffectCall): void {
  const callbacks = arg("callbacks");
  for (const callback of callbacks ? [callbacks, ...itemsOf(machine, callbacks)] : []) {
    if (callback.kind === "object" && callback.type === CHECKPOINT) {
      const isOfWeights = truthOf(machine.objects.field(callback, "save_weights_only") ?? NONE) === true;
      const path = machine.objects.field(callback, "filepath");
      store(machine, receiver, path, isOfWeights ? "weights" : "model");
    }
  }
}

function store(
  machine: Machine,
  model: Value | undefined,
  path: Value | undefined,
  what: "model" | "weights" = "model",
): Value {
  const name = storedPath(path);
  const content = model?.kind === "model" ? contentOf(machine, model.address) : undefined;
  if (name !== undefined && content) machine.shelf.put(`${what}:${name}`, content);
  return NONE;
}

/** What was saved under this path by `save_weights`, or with a whole model, as a model. */
export function storedWeights(machine: Machine, path: Value | undefined): Value | undefined {
  const name = storedPath(path);
  if (name === undefined) return undefined;
  const stored = machine.shelf.get(`weights:${name}`, name) ?? machine.shelf.get(`model:${name}`, name);
  return stored && isModelContent(stored) ? machine.models.make(stored) : undefined;
}

function contentOf(machine: Machine, address: Address): Content | undefined {
  const [first, ...others] = machine.models.read(address);
  return others.length === 0 ? first?.content : undefined;
}

/** A clone has the same layers, with new weights. */
function clone({ machine, arg }: EffectCall): Value {
  const model = arg("model");
  if (model?.kind !== "model") return opaque(machine, "a clone of a model that is not known");
  const cell = machine.models.read(model.address);
  const [first] = cell;
  return first && cell.length === 1
    ? machine.models.make(cloned(machine, first.content))
    : opaque(machine, "a clone");
}

function cloned(machine: Machine, content: ModelContent): ModelContent {
  switch (content.kind) {
    case "network": {
      const { result } = content.network;
      const expectation = result.kind === "pretrained" ? result.expectation : result.ifPretrained;
      const untrained = { kind: "untrained", ...(expectation ? { ifPretrained: expectation } : {}) } as const;
      return { ...content, network: { ...content.network, result: untrained } };
    }
    case "sequential":
      return { ...content, layers: content.layers.map((layer) => clonedLayer(machine, layer)) };
    case "functional":
      return { kind: "opaque", reason: "a clone of a model has weights of its own" };
    case "opaque":
      return content;
  }
}

function clonedLayer(machine: Machine, layer: Value): Value {
  if (layer.kind !== "model") return layer;
  const content = machine.models.read(layer.address)[0]?.content;
  if (!content) return unknown("a clone");
  return machine.nested(
    () => machine.models.make(cloned(machine, content)),
    () => opaque(machine, "models lie too deep in each other to follow"),
  );
}

function fromDescription({ machine }: EffectCall): Value {
  return opaque(machine, "the model comes from a description of its layers");
}

function opaque(machine: Machine, reason: string): Value {
  return machine.models.make({ kind: "opaque", reason });
}
