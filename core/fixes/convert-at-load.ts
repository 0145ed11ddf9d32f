import { compose } from "../transform/compose.ts";
import { SWAP } from "../transform/transform.ts";
import type { Case } from "./mendable.ts";
import type { Rewriting } from "./rewriting.ts";
import { serves, wantedBetween } from "./wanted.ts";

/** Turns BGR to RGB where the image is read: `cv2.cvtColor(cv2.imread(p), cv2.COLOR_BGR2RGB)`. */
export function convertAtLoad({ stages, expectation, file, text }: Case): Rewriting | undefined {
  const load = stages.find(({ step }) => step.kind === "load" && step.place.file === file);
  const site = load?.step.site;
  if (!load || site?.form !== "call") return undefined;
  const wanted = wantedBetween(compose(load.change, load.before), expectation.transform, load.after);
  if (!wanted || !serves(SWAP, wanted)) return undefined;

  const { callee, span } = site.call;
  const module = /^(.+)\.(?:imread|imdecode)$/.exec(text.slice(callee.start, callee.end))?.[1];
  if (module === undefined) return undefined;
  return {
    edits: [
      { span: { start: span.start, end: span.start }, content: `${module}.cvtColor(` },
      { span: { start: span.end, end: span.end }, content: `, ${module}.COLOR_BGR2RGB)` },
    ],
    recipe: { isPreprocessed: false, tail: "[..., ::-1]" },
  };
}
