import type { CheckedFile } from "../checked-file.ts";
import type { Output } from "../output.ts";
import { createGithubReporter } from "./github.ts";
import { createJsonReporter } from "./json.ts";
import { createJsonLinesReporter } from "./jsonl.ts";
import { createTextReporter } from "./text.ts";

/** Tells findings, file by file as they are found. */
export interface Reporter {
  file(checked: CheckedFile): void;
  /** @param checkedFiles how many were checked, with findings and without */
  end(checkedFiles: number): void;
}

const reporters = {
  text: createTextReporter,
  json: createJsonReporter,
  jsonl: createJsonLinesReporter,
  github: createGithubReporter,
};

export type CheckFormat = keyof typeof reporters;

export function createReporter(format: CheckFormat, output: Output): Reporter {
  return reporters[format](output);
}
