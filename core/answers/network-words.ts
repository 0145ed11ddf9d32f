import type { FlowNetwork } from "../flow/flow.ts";
import type { Convention, Expectation } from "../models/expectation.ts";
import { describe } from "../transform/describe.ts";
import { code, type Paragraph, type RichText, strong } from "./rich-text.ts";

/** What a network expects, in numbers and words, and where that is known from. */
export function networkText({
  name,
  result,
  trainable,
  isOwn,
  isRestored,
  weightsOf,
}: FlowNetwork): RichText {
  const state = isOwn ? "" : STATES[trainable];
  if (result.kind === "unknown") {
    const words = state === "" ? "" : ` (${state})`;
    return [[strong(name), `${words}: weights not known (${result.reason}).`], ...ifPretrained(result)];
  }
  if (result.kind === "untrained") {
    const words = isOwn ? "of your own layers" : listed("from scratch", state);
    return [[strong(name), ` (${words}) expects nothing in particular; it learns best from 0…1 or −1…1.`]];
  }
  const { expectation, weights } = result;
  const restored = isRestored || weightsOf ? "trained further" : "";
  return [
    [
      strong(name),
      ` (${listed(weights, restored, state)}) expects `,
      strong(describe(expectation.transform)),
    ],
    wordsOfExpectation(expectation),
  ];
}

const STATES = { wholly: "", partly: "partly frozen", frozen: "frozen" } as const;

function listed(...words: readonly string[]): string {
  return words.filter((word) => word !== "").join(", ");
}

function ifPretrained({ ifPretrained }: { readonly ifPretrained?: Expectation }): RichText {
  return ifPretrained
    ? [["With those of ImageNet it would expect ", strong(describe(ifPretrained.transform)), "."]]
    : [];
}

/** "Blue comes first, … `resnet50.preprocess_input` does that. Known from …" */
function wordsOfExpectation({ convention, inside, preprocess, source }: Expectation): Paragraph {
  const words =
    inside === undefined
      ? CONVENTIONS[convention]
      : `Red comes first, as files have it; the network ${inside}.`;
  return [
    words === "" ? "" : `${words} `,
    ...wordsOfPreprocess(convention, preprocess),
    `Source: ${source}.`,
  ];
}

const CONVENTIONS: Readonly<Record<Convention, string>> = {
  caffe: "Blue comes first, the mean colour of ImageNet is subtracted, nothing is scaled.",
  tf: "Red comes first, and 0…255 becomes −1…1.",
  torch: "Red comes first, 0…255 becomes 0…1, and that is standardized by ImageNet's mean and deviation.",
  unit: "Red comes first, and 0…255 becomes 0…1.",
  raw: "Red comes first, as files have it.",
  own: "",
};

function wordsOfPreprocess(convention: Convention, preprocess: string | undefined): Paragraph {
  if (preprocess === undefined) return [];
  const name = code(preprocess.split(".").slice(-2).join("."));
  return [name, convention === "raw" ? " changes nothing. " : " does that. "];
}
