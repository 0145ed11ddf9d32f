import type { VerifyReport } from "../../verify/report/verify-report.ts";
import {
  backendWords,
  percent,
  picturesAdvice,
  picturesWords,
  weightsAdvice,
  weightsWords,
} from "../../verify/report/words.ts";
import type { VerifiedImage } from "../../verify/result/verify-result.ts";
import type { Output } from "../output.ts";
import { printable } from "./printable.ts";
import { wrap } from "./wrap.ts";

const MOST_IMAGES = 12;

/** The report for a terminal. */
export function verifyText({ program, result }: VerifyReport, { colors, width }: Output): string {
  const line = (name: string, text: string): string =>
    `  ${colors.bold(name.padEnd(9))}${wrap(printable(text), width - 11).join(`\n${" ".repeat(11)}`)}`;
  const { summary, probe, images, skipped } = result;
  const lines = [
    `${printable(program.place)}: ${colors.bold(`${program.phase} ${program.network}`)}`,
    line("arrives", program.arrives),
    line("expects", program.expects),
    line("weights", joined(weightsWords(result, program.network), weightsAdvice(result))),
    line("pictures", joined(`${picturesWords(result)}.`, picturesAdvice(result))),
    line("computed", backendWords(result)),
    "",
    ...images.slice(0, MOST_IMAGES).map((image) => `  ${imageLine(image, colors)}`),
    ...(images.length > MOST_IMAGES
      ? [`  … and ${images.length - MOST_IMAGES} more; --format html shows them`]
      : []),
    ...skipped.map(({ path, why }) => `  ${colors.yellow("skipped")} ${printable(path)}: ${printable(why)}`),
    "",
  ];
  if (probe !== undefined) {
    const told = (name: string, { accuracy, interval: [low, high] }: typeof probe.actual): string =>
      line(name, `${percent(accuracy)} (95 % interval ${percent(low)} to ${percent(high)})`);
    lines.push(
      `  A linear classifier on the frozen features of ${probe.images} pictures, ${probe.classes.length} classes:`,
    );
    lines.push(told("as it is", probe.actual), told("expected", probe.expected), "");
  }
  lines.push(colors.bold(wrap(printable(summary.sentence), width).join("\n")), "");
  return lines.join("\n");
}

function joined(words: string, advice: string | undefined): string {
  return advice === undefined ? words : `${words} ${advice}`;
}

function imageLine({ path, actual, expected, cosine }: VerifiedImage, colors: Output["colors"]): string {
  const name = printable(path.split(/[\\/]/).slice(-2).join("/"));
  const [got] = actual.top5;
  const [wanted] = expected.top5;
  if (got === undefined || wanted === undefined)
    return `${name}: features alike by ${percent(Math.max(0, cosine))}`;
  const told = `${printable(wanted.label)} (${percent(wanted.probability)})`;
  if (got.index === wanted.index) return `${name}: ${told}, as it is (${percent(got.probability)})`;
  const wrong = colors.red(`${printable(got.label)} (${percent(got.probability)})`);
  return `${name}: ${told} becomes ${wrong}`;
}
