import type { Span } from "../source/span.ts";
import { describe } from "../transform/describe.ts";
import { imagesAt } from "./hover.ts";
import { judgementOf } from "./judgement.ts";
import type { SeenFlow } from "./network-tree.ts";
import type { RichText } from "./rich-text.ts";

/** A few words that an editor shows within a line. */
export interface Hint {
  /** Behind which character. */
  readonly offset: number;
  readonly label: string;
  /** What is said where it is pointed at. */
  readonly text: RichText;
}

/** What arrives where images are handed to a network in these lines: "RGB/255, range 0…1"; nothing where it is not known. */
export function hintsIn(seen: readonly SeenFlow[], file: string, within: Span): readonly Hint[] {
  const labels = new Map<number, { readonly span: Span; readonly words: Set<string> }>();
  for (const one of seen) {
    const { flow } = one;
    const { feed } = flow.use;
    if (flow.file !== file || !feed || flow.arriving.kind === "unknown") continue;
    if (feed.end < within.start || feed.end > within.end) continue;
    const known = labels.get(feed.end) ?? { span: feed, words: new Set() };
    const mark = judgementOf(flow, one.told).verdict === "wrong" ? "✗ " : "";
    known.words.add(`${mark}${describe(flow.arriving.transform, flow.arriving.isOrderKnown)}`);
    labels.set(feed.end, known);
  }
  return [...labels].map(([offset, { span, words }]) => ({
    offset,
    label: [...words].join(" or "),
    text: imagesAt(seen, { file, span }),
  }));
}
