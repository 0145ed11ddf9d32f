import { type Arriving, expectationOfFlow, type Flow, type FlowNetwork } from "../../core/flow/flow.ts";
import { describe } from "../../core/transform/describe.ts";
import { placeText, type ShownFile } from "../checked-file.ts";
import type { Output } from "../output.ts";
import { printable } from "./printable.ts";

/** A flow in a few lines for people. */
export function flowText(file: ShownFile, flow: Flow, { colors }: Output): string {
  const { network, phase, use, arriving, steps, alternatives } = flow;
  const expectation = expectationOfFlow(flow);
  const line = (name: string, text: string): string => `  ${colors.bold(name.padEnd(8))}${printable(text)}`;
  return [
    `${placeText(file, use.call.span.start)}: ${colors.bold(`${phase} ${network.name}`)} (${stateOf(network)}${flow.isInferred ? ", inferred" : ""})`,
    line("arrives", arrivingText(arriving)),
    ...alternatives.map((each) => line("or", arrivingText(each.arriving))),
    line("expects", expectation ? describe(expectation.transform, true) : "not known"),
    ...(expectation?.inside === undefined ? [] : [line("inside", expectation.inside)]),
    line("steps", steps.map(({ text }) => text.replace(/\s+/g, " ")).join(" → ") || "none"),
  ].join("\n");
}

function arrivingText(arriving: Arriving): string {
  if (arriving.kind === "unknown") return `not known: ${arriving.reason}`;
  return describe(arriving.transform, arriving.isOrderKnown);
}

function stateOf({ result, trainable }: FlowNetwork): string {
  if (result.kind === "unknown") return `weights not known: ${result.reason}`;
  return result.kind === "untrained" ? "from scratch" : `${result.weights}, ${trainableText[trainable]}`;
}

const trainableText = { wholly: "trainable", partly: "partly frozen", frozen: "frozen" } as const;
