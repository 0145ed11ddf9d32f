import type { FindingReport } from "../report/finding-report.ts";
import { shownPath } from "../report/place-text.ts";
import type { Problem, RunReport } from "../report/run-report.ts";
import { count } from "./summary.ts";

/** JUnit's XML, as test runners of CI show it: a suite for each file with findings, a failed test for each of them. */
export function junitSuites(run: RunReport): string {
  const { findings, problems, root } = run;
  const suites = [
    ...[...byFile(findings)].map(([file, own]) => suiteOf(shownPath(file, root), own)),
    ...(problems.length > 0 ? [suiteOfProblems(problems)] : []),
    ...(findings.length + problems.length === 0 ? [cleanSuite(run)] : []),
  ];
  const tests = Math.max(1, findings.length + problems.length);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    element(
      "testsuites",
      { name: "pixelproof", tests, failures: findings.length, errors: problems.length },
      suites,
    ),
    "",
  ].join("\n");
}

function byFile(findings: readonly FindingReport[]): ReadonlyMap<string, readonly FindingReport[]> {
  const files = new Map<string, FindingReport[]>();
  for (const report of findings) files.set(report.filename, [...(files.get(report.filename) ?? []), report]);
  return files;
}

function suiteOf(name: string, findings: readonly FindingReport[]): string {
  const tests = findings.map((report) => {
    const { code, severity, message, arrives, expected, why, help, location, cell } = report;
    // A notebook's lines are those of its JSON.
    const line = cell === null ? location.row : report.json_row;
    const place = `${cell === null ? "" : `cell ${cell}:`}${location.row}:${location.column}`;
    const pixels = arrives === "" ? [] : [`arrives: ${arrives}`, `expects: ${expected}`];
    const text = [`${name}:${place}`, message, ...pixels, why, help].join("\n");
    const failure = element("failure", { type: severity, message }, [escapeXml(text)]);
    return element(
      "testcase",
      { name: `${code} ${place}`, classname: name, file: name, ...(line !== undefined && { line }) },
      [failure],
    );
  });
  return element("testsuite", { name, tests: tests.length, failures: tests.length, errors: 0 }, tests);
}

function suiteOfProblems(problems: readonly Problem[]): string {
  const tests = problems.map(({ path, reason }) => {
    const error = element("error", { type: "not checked", message: reason }, []);
    return element("testcase", { name: `${path} was not checked`, classname: path }, [error]);
  });
  return element(
    "testsuite",
    { name: "not checked", tests: tests.length, failures: 0, errors: tests.length },
    tests,
  );
}

/** A report without any test counts as none at all. */
function cleanSuite({ files }: RunReport): string {
  const test = element(
    "testcase",
    { name: `nothing found in ${count(files, "file")}`, classname: "pixelproof" },
    [],
  );
  return element("testsuite", { name: "pixelproof", tests: 1, failures: 0, errors: 0 }, [test]);
}

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: readonly string[],
): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`,
  );
  const start = `<${name}${written.join("")}`;
  return content.length === 0 ? `${start}/>` : `${start}>${content.join("\n")}</${name}>`;
}

/** XML 1.0 has no words for most control characters, nor for halves of surrogate pairs. */
export function escapeXml(text: string): string {
  return text
    .replace(notInXml, "\ufffd")
    .replace(/[&<>"'\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** What is read back from an attribute has blanks for line breaks that are not escaped. */
function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/[\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
