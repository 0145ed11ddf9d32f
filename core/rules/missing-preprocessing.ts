import { isRaw } from "../flow/stages.ts";
import type { Place } from "../source/span.ts";
import { rightWay } from "./help.ts";
import page from "./missing-preprocessing.md";
import type { ArrivalRule } from "./rule.ts";
import { placeOfFeed } from "./words.ts";
import type { WrongArrival } from "./wrong-arrival.ts";

/** Raw 0–255 pixels, where the weights expect otherwise. */
export const missingPreprocessing: ArrivalRule = {
  name: "missing-preprocessing",
  page,
  blame(wrong) {
    if (!isRaw(wrong.actual)) return undefined;
    const generator = wrong.stages.findLast(({ step }) => step.site?.form === "generator");
    const help = generator
      ? `Pass ${rightWay(wrong)} as \`preprocessing_function\`.`
      : `Apply ${rightWay(wrong)} before this.`;
    return { place: placeOfSource(wrong), help };
  },
};

/** The generator or dataset that gives raw pixels, so that all its uses are one finding; else where they are handed over. */
function placeOfSource({ flow, stages }: WrongArrival): Place {
  const generator = stages.findLast(({ step }) => step.site?.form === "generator");
  if (generator?.step.site?.form === "generator") {
    const { call } = generator.step.site;
    return { file: call.file, span: call.callee };
  }
  const isDataset = flow.use.feedShape === "dataset" || flow.use.feedShape === "dataset-pairs";
  const load = isDataset
    ? stages.find(({ step }) => step.kind === "load" && isOfDataset(step.api))
    : undefined;
  if (load?.step.site?.form !== "call") return load?.step.place ?? placeOfFeed(flow);
  const { call } = load.step.site;
  return { file: call.file, span: call.callee };
}

/** Whether the loader makes the dataset itself, and not one picture within a `map`. */
function isOfDataset(api: string | undefined): boolean {
  return api !== undefined && /dataset_from_directory$|^tensorflow_datasets\./.test(api);
}
