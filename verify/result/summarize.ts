import type { Probe, Summary, VerifiedImage } from "./verify-result.ts";

/** Below this cosine of the features a network sees something else. */
const ALIKE = 0.999;

export interface SummaryContext {
  /** How the network is called in the sentence: "ResNet50", "a small stand-in for ResNet50". */
  readonly network: string;
  readonly probe: Probe | undefined;
}

export function summarize(images: readonly VerifiedImage[], context: SummaryContext): Summary {
  const hasAnswers = images.every(({ expected }) => expected.top5.length > 0);
  const changed = images.filter(
    ({ actual, expected }) => actual.top5[0]?.index !== expected.top5[0]?.index,
  ).length;
  const meanCosine = mean(images.map(({ cosine }) => cosine));
  const numbers = {
    images: images.length,
    top1Changed: hasAnswers ? changed : undefined,
    meanCosine,
    meanConfidence: hasAnswers
      ? {
          actual: mean(images.map(({ actual }) => actual.top5[0]?.probability ?? 0)),
          expected: mean(images.map(({ expected }) => expected.top5[0]?.probability ?? 0)),
        }
      : undefined,
  };
  return { ...numbers, sentence: sentenceOf(numbers, context) };
}

/** Whether it makes no difference to the network how it is fed. */
export function isUnchanged({
  top1Changed,
  meanCosine,
}: Pick<Summary, "top1Changed" | "meanCosine">): boolean {
  return (top1Changed ?? 0) === 0 && meanCosine > ALIKE;
}

function sentenceOf(
  { images, top1Changed, meanCosine }: Omit<Summary, "sentence">,
  { network, probe }: SummaryContext,
): string {
  const pictures = `${images} ${images === 1 ? "picture" : "pictures"}`;
  const probed = probe === undefined ? "" : ` ${probeSentence(probe)}`;
  if (isUnchanged({ top1Changed, meanCosine })) {
    return `It makes no difference: on ${pictures} ${network} answers your code's pixels as those that it was trained on.${probed}`;
  }
  const alike = `what it sees in them is alike by ${(100 * Math.max(0, meanCosine)).toFixed(0)}\u00a0%`;
  if (top1Changed === undefined)
    return `Fed as your code does it, ${network} sees other pictures: ${alike}.${probed}`;
  const answers =
    top1Changed === 0
      ? `still gives the same answers for ${pictures}`
      : `gives another answer for ${top1Changed} of ${pictures} than fed as it was trained`;
  return `Fed as your code does it, ${network} ${answers}; ${alike}.${probed}`;
}

function probeSentence({ classes, actual, expected }: Probe): string {
  const percent = (share: number): string => `${(100 * share).toFixed(0)}\u00a0%`;
  return `A classifier on its features tells your ${classes.length} classes apart in ${percent(actual.accuracy)} of the cases, with the right pixels in ${percent(expected.accuracy)}.`;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;
}
