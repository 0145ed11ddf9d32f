import type { FlowNetwork } from "../flow/flow.ts";
import type { ExpectationResult } from "../models/expectation.ts";
import { weightsInFile } from "../models/imagenet-weights-file.ts";
import { constantText, NONE, textOrEnding } from "../values/make.ts";
import type { Value } from "../values/value.ts";
import { type EffectCall, effect } from "./effect.ts";
import { changeNetworks, markRestored, networksWithin } from "./keras-networks-within.ts";
import { storedWeights } from "./keras-storage.ts";
import type { EffectTable } from "./library.ts";

const WEIGHTS = "keras.Model.weights";

/** Weights that come after construction: `load_weights`, `set_weights`. */
export const kerasWeights: EffectTable = {
  effects: {
    "keras.Model.load_weights": { ...effect("filepath by_name", loadWeights), isTelling: true },
    "keras.Model.get_weights": effect("", ({ machine, receiver }) =>
      machine.objects.make(WEIGHTS, { of: receiver }),
    ),
    "keras.Model.set_weights": effect("weights", setWeights),
  },
};

function loadWeights(call: EffectCall): Value {
  if (call.receiver?.kind === "unknown") call.machine.clues.doubt();
  const path = constantText(call.arg("filepath"));
  const file = weightsInFile(textOrEnding(call.arg("filepath")) ?? "");
  // To find out runs the programs that saved them: only where there is a network that may go on from theirs.
  const saved = file === undefined && hasNetworks(call) ? savedNetworks(call) : [];
  if (file === undefined) markRestored(call.machine, call.receiver);
  changeNetworksOf(call, (network) => {
    const { result, entry } = network;
    if (file === "imagenet") return { ...network, result: withImagenet(result) };
    const published = entry.cases.find(({ weights }) => file !== undefined && weights?.includes(file));
    if (file !== undefined && typeof published?.expectation === "object") {
      const { expectation } = published;
      return { ...network, result: { kind: "pretrained", weights: file, expectation } };
    }
    const trained = saved.find(({ name }) => name === network.name);
    if (trained) return goingOnFrom(trained, network);
    // A checkpoint of a network that began with ImageNet weights goes on from there.
    if (result.kind === "pretrained") return network;
    const { ifPretrained } = result;
    const reason = path === undefined ? "its weights come from a file" : `its weights come from "${path}"`;
    return { ...network, result: { kind: "unknown", reason, ...(ifPretrained ? { ifPretrained } : {}) } };
  });
  return NONE;
}

function hasNetworks({ machine, receiver }: EffectCall): boolean {
  return receiver?.kind === "model" && networksWithin(machine, receiver.address).length > 0;
}

/** The networks in the model whose weights were saved under this path. */
function savedNetworks({ machine, arg }: EffectCall): readonly FlowNetwork[] {
  const model = storedWeights(machine, arg("filepath"));
  const within = model?.kind === "model" ? networksWithin(machine, model.address) : [];
  return within.flatMap((address) => {
    const [only, ...others] = machine.models.read(address);
    return only?.content.kind === "network" && others.length === 0 ? [only.content.network] : [];
  });
}

function goingOnFrom(trained: FlowNetwork, network: FlowNetwork): FlowNetwork {
  const origin = trained.weightsOf ?? trained.call;
  const isOwn = origin.file === network.call.file && origin.span.start === network.call.span.start;
  return { ...network, result: trained.result, ...(isOwn ? {} : { weightsOf: origin }) };
}

function withImagenet(result: ExpectationResult): ExpectationResult {
  if (result.kind === "pretrained" || !result.ifPretrained) return result;
  return { kind: "pretrained", weights: "imagenet", expectation: result.ifPretrained };
}

/** `clone.set_weights(base.get_weights())` */
function setWeights(call: EffectCall): Value {
  const source = resultOfSource(call, call.arg("weights"));
  changeResults(call, (result) => {
    if (source?.kind === "pretrained") return source;
    if (result.kind === "pretrained") return result;
    const { ifPretrained } = result;
    return { kind: "unknown", reason: "its weights were set", ...(ifPretrained ? { ifPretrained } : {}) };
  });
  return NONE;
}

function resultOfSource({ machine }: EffectCall, weights: Value | undefined): ExpectationResult | undefined {
  if (weights?.kind !== "object" || weights.type !== WEIGHTS) return undefined;
  const model = machine.objects.field(weights, "of");
  const networks = model?.kind === "model" ? networksWithin(machine, model.address) : [];
  const [network] = networks;
  if (network === undefined || networks.length > 1) return undefined;
  const content = machine.models.read(network)[0]?.content;
  return content?.kind === "network" ? content.network.result : undefined;
}

function changeResults(call: EffectCall, change: (result: ExpectationResult) => ExpectationResult): void {
  changeNetworksOf(call, (network) => ({ ...network, result: change(network.result) }));
}

function changeNetworksOf(call: EffectCall, change: (network: FlowNetwork) => FlowNetwork): void {
  const { machine, receiver } = call;
  if (receiver?.kind !== "model") return;
  machine.models.change(receiver.address, (content) =>
    (content.kind === "sequential" || content.kind === "functional") && content.origin
      ? { ...content, origin: { ...content.origin, isRestored: true } }
      : content,
  );
  changeNetworks(machine, receiver.address, change);
}
