import { pathInStyle } from "../fixes/import-edit.ts";
import { isRaw, type Stage } from "../flow/stages.ts";
import { oneLine } from "./words.ts";
import type { WrongArrival } from "./wrong-arrival.ts";

/** What to do in place of the step that is wrong. */
export function replaceHelp(stage: Stage | undefined, wrong: WrongArrival): string {
  const { name } = wrong.flow.network;
  const { inside, transform } = wrong.expectation;
  const step = stage ? `\`${oneLine(stage.step.text)}\`` : undefined;
  if (isRaw(transform)) {
    const reason = inside ? `: ${name} ${inside}` : `: ${name} takes pixels as they are, 0–255`;
    return step ? `Remove ${step}${reason}.` : `Feed raw pixels, 0–255${reason}.`;
  }
  return step ? `Use ${rightWay(wrong)} instead of ${step}.` : `Use ${rightWay(wrong)}.`;
}

/** "`preprocess_input` of keras.applications.resnet50" */
export function rightWay({ flow, expectation: { preprocess, convention } }: WrongArrival): string {
  if (preprocess) {
    const path = pathInStyle(preprocess, flow.network.writtenPath);
    const dot = path.lastIndexOf(".");
    return `\`${path.slice(dot + 1)}\` of ${path.slice(0, dot)}`;
  }
  if (convention === "unit") return "`x / 255`";
  return convention === "tf" ? "`x / 127.5 - 1`" : "what the weights' own documentation says";
}
