import type { AssumedRange, Step } from "../flow/step.ts";
import type { Edit } from "../source/edit.ts";
import { rangeOf } from "../transform/range.ts";
import type { Candidate } from "./candidates.ts";
import { removeFromList } from "./remove.ts";
import { oneLine } from "./title.ts";
import { isAtom } from "./wrap.ts";

/** What fits an augmentation to the range of the pixels that it is given. */
export function rangeRepairs(step: Step, fact: AssumedRange, text: string): readonly Candidate[] {
  const code = oneLine(step.text);
  switch (fact.how) {
    case "shift":
    case "clip":
      return withRange(step, fact, text);
    case "add":
      return withAmount(fact, text);
    case "bytes":
      return fact.argument
        ? [{ title: `Remove \`${code}\``, rewriting: { edits: [removeFromList(text, fact.argument.span)] } }]
        : [];
    case "statistics":
      return throughFunction(fact, text);
  }
}

const RANGES = [
  [0, 1],
  [-1, 1],
  [0, 255],
] as const;

function rangeGiven({ given }: AssumedRange): readonly [number, number] | undefined {
  if (!given) return undefined;
  const { min, max } = rangeOf(given);
  const slack = 0.02 * (max - min);
  return RANGES.find(([low, high]) => Math.abs(low - min) < slack && Math.abs(high - max) < slack);
}

/** `RandomBrightness(0.2)` as `RandomBrightness(0.2, value_range=(0, 1))`. */
function withRange({ site, api }: Step, fact: AssumedRange, text: string): readonly Candidate[] {
  const range = rangeGiven(fact);
  if (!range || site?.form !== "layer") return [];
  const value = `(${range.join(", ")})`;
  const { argument } = fact;
  const { args, close } = site.call;
  const last = args.at(-1);
  const edit: Edit = argument
    ? { span: argument.value, content: value }
    : last
      ? { span: { start: last.span.end, end: last.span.end }, content: `, value_range=${value}` }
      : { span: { start: close, end: close }, content: `value_range=${value}` };
  // Before Keras 3 only RandomBrightness could be told its range.
  const isUnsafe = api?.endsWith(".RandomContrast") === true && !/\bvalue_range\b/.test(text);
  return [{ title: `Say \`value_range=${value}\``, rewriting: { edits: [edit], isUnsafe } }];
}

/** `max_delta=0.2` as `max_delta=0.2 * 255`, `32` as `32 / 255`. */
function withAmount({ high, given, argument }: AssumedRange, text: string): readonly Candidate[] {
  if (!given || !argument) return [];
  const { min, max } = rangeOf(given);
  const width = max - min;
  const isSmall = high < width;
  const by = isSmall ? " * 255" : width > 1.5 ? " / 127.5" : " / 255";
  if (isSmall ? Math.abs(width - 255) > 5 : width > 2.05 || width < 0.95) return [];
  const { span, value } = argument;
  const code = text.slice(value.start, value.end);
  if (/[,[(]/.test(code)) return [];
  const content = isAtom(code) || /^-?[\d.]+$/.test(code) ? `${code}${by}` : `(${code})${by}`;
  return [
    {
      title: `Scale \`${oneLine(text.slice(span.start, span.end))}\` as the pixels`,
      rewriting: { edits: [{ span: value, content }] },
    },
  ];
}

/** `datagen.fit(x)` as `datagen.fit(preprocess_input(x.copy()))`. */
function throughFunction({ argument, through }: AssumedRange, text: string): readonly Candidate[] {
  if (!argument || through === undefined || !/^[\w.]+$/.test(through)) return [];
  const { value } = argument;
  const code = text.slice(value.start, value.end);
  const copy = isAtom(code) ? `${code}.copy()` : `(${code}).copy()`;
  return [
    {
      title: `Hand \`fit\` what \`${through}\` makes`,
      rewriting: { edits: [{ span: value, content: `${through}(${copy})` }] },
    },
  ];
}
