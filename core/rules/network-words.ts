import type { Flow, FlowNetwork } from "../flow/flow.ts";
import { describe } from "../transform/describe.ts";

/** "ResNet50 (imagenet)", "ResNet50" where nobody knows its weights, "this model (Sequential)" */
export function wordsOfNetwork({ name, result, isOwn }: FlowNetwork): string {
  if (isOwn) return `this model (${name})`;
  return result.kind === "pretrained" ? `${name} (${result.weights})` : name;
}

/** "BGR minus [103.94, 116.78, 123.68], range −124…151", or that nothing is expected. */
export function wordsOfExpected({ network: { result } }: Flow): string {
  return result.kind === "pretrained" ? describe(result.expectation.transform) : "nothing in particular";
}

/** "RGB/255, range 0…1", or that it is not known. */
export function wordsOfArriving({ arriving }: Flow): string {
  return arriving.kind === "known" ? describe(arriving.transform, arriving.isOrderKnown) : "not known";
}
