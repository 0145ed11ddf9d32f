import type { ConstructorCall, Expectation, ExpectationResult, WeightsArgument } from "./expectation.ts";
import { weightsInFile } from "./imagenet-weights-file.ts";
import type { ExpectationCase, NetworkEntry } from "./network-entry.ts";

/** What the network that this call constructs expects to be fed. */
export function expectationOf(entry: NetworkEntry, call: ConstructorCall): ExpectationResult {
  const usual = entry.defaultWeights ?? firstWeights(entry);
  const ifPretrained = known(expectationUnder(entry, call, usual));
  const reason = whyUnknown(entry, call);
  if (reason !== undefined) return unknown(reason, ifPretrained);
  const weights = call.loadsWeights === false ? undefined : weightsOf(entry, call);
  if (weights === undefined) return { kind: "untrained", ...(ifPretrained ? { ifPretrained } : {}) };
  if (!isOffered(entry, weights))
    return unknown(`its weights come from ${JSON.stringify(weights)}`, ifPretrained);
  if (call.channels !== undefined && call.channels !== 3) {
    return unknown(`its pretrained weights take 3 channels, not ${call.channels}`);
  }
  const expectation = expectationUnder(entry, call, weights);
  if (typeof expectation === "object") return { kind: "pretrained", weights, expectation };
  if (expectation === "undecided") return unknown("include_preprocessing is no constant", ifPretrained);
  return unknown(`nothing is known of the pixels that ${whatIsMeant(entry, call)} was trained on`);
}

function unknown(reason: string, ifPretrained?: Expectation): ExpectationResult {
  return { kind: "unknown", reason, ...(ifPretrained ? { ifPretrained } : {}) };
}

function whyUnknown(entry: NetworkEntry, call: ConstructorCall): string | undefined {
  const { selectorParameter, weightsParameter, laterWeightsParameter } = entry;
  if (call.loadsWeights === "unknown")
    return `${entry.switchParameter ?? "what switches its weights on"} is no constant`;
  if (selectorParameter !== undefined && selectorOf(entry, call) === "unknown") {
    return `${selectorParameter} is no constant`;
  }
  if (call.weights.kind === "unknown" && !isPickedBySelectorAlone(entry))
    return `${weightsParameter} is no constant`;
  const later = call.laterWeights?.kind;
  if (later === "text" || later === "unknown")
    return `${laterWeightsParameter ?? "weights"} is loaded over its ImageNet weights`;
  return undefined;
}

/** A hub handle or a preset is the weights: there is no other argument for them. */
function isPickedBySelectorAlone(entry: NetworkEntry): boolean {
  return entry.weightsParameter === entry.selectorParameter;
}

function selectorOf(entry: NetworkEntry, call: ConstructorCall): string {
  return call.selector ?? entry.defaultSelector ?? "unknown";
}

/** The name of the weights that the call loads; undefined where it loads none. */
function weightsOf(entry: NetworkEntry, call: ConstructorCall): string | undefined {
  const argument: WeightsArgument = call.weights;
  if (isPickedBySelectorAlone(entry)) return selectorOf(entry, call);
  if (argument.kind === "default") return entry.defaultWeights;
  if (argument.kind !== "text") return undefined;
  const file = weightsInFile(argument.text);
  return file !== undefined && !isOffered(entry, argument.text) && isOffered(entry, file)
    ? file
    : argument.text;
}

function isOffered(entry: NetworkEntry, weights: string): boolean {
  return entry.cases.some((one) => !one.weights || one.weights.includes(weights));
}

function firstWeights(entry: NetworkEntry): string {
  return entry.cases.find((one) => one.weights)?.weights?.[0] ?? "imagenet";
}

/** The first case that applies; "undecided" where it hangs on an argument that is not constant. */
function expectationUnder(
  entry: NetworkEntry,
  call: ConstructorCall,
  weights: string,
): Expectation | "unknown" | "undecided" | undefined {
  const given = call.includePreprocessing ?? true;
  if (given !== "unknown") return firstCase(entry, call, weights, given)?.expectation;
  const [on, off] = [true, false].map((value) => firstCase(entry, call, weights, value)?.expectation);
  return on === off ? on : "undecided";
}

function firstCase(
  entry: NetworkEntry,
  call: ConstructorCall,
  weights: string,
  includePreprocessing: boolean,
): ExpectationCase | undefined {
  const selector = selectorOf(entry, call);
  return entry.cases.find(
    (one) =>
      (one.weights?.includes(weights) ?? true) &&
      (one.includePreprocessing ?? includePreprocessing) === includePreprocessing &&
      (one.channels ?? call.channels ?? 3) === (call.channels ?? 3) &&
      (one.selector?.test(selector) ?? true),
  );
}

function known(expectation: Expectation | string | undefined): Expectation | undefined {
  return typeof expectation === "object" ? expectation : undefined;
}

function whatIsMeant(entry: NetworkEntry, call: ConstructorCall): string {
  return call.selector === undefined ? entry.name : JSON.stringify(call.selector);
}
