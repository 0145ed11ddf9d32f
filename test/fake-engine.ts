import type { Analysis, Engine } from "../core/engine.ts";
import type { Fix } from "../core/fixes/fix.ts";
import type { RuleFailure } from "../core/rules/failure.ts";
import type { Finding } from "../core/rules/finding.ts";
import { applyEdits } from "../core/source/edit.ts";
import { byDefault, toldOf } from "../core/telling.ts";

/** What is wrong in the fake's eyes, and what mends it. */
export const wrong = "rescale=1./255";
export const right = "preprocessing_function=preprocess_input";
/** A text with this in it makes the engine throw. */
export const poison = "# throw";
/** One with this in it makes a rule of it fail. */
export const brokenRule = "# break a rule";

export interface FakeEngine extends Engine {
  /** What was asked of it, in order: "open a.py", "update a.py", "close a.py", "fixes a.py". */
  readonly calls: readonly string[];
}

/** Knows no Python: each `rescale=1./255` is a finding. For tests of what the server does around the engine. */
export function createFakeEngine(): FakeEngine {
  const calls: string[] = [];
  const engine: FakeEngine = {
    calls,
    check: analyse,
    // Whatever a test has put in its place.
    within() {
      return this;
    },
    isCurrent: () => true,
    open(file, text) {
      calls.push(`open ${file}`);
      let analysis = analyse(file, text);
      return {
        get analysis() {
          return analysis;
        },
        update(next) {
          calls.push(`update ${file}`);
          analysis = analyse(file, next);
          return analysis;
        },
        close: () => calls.push(`close ${file}`),
      };
    },
    fixesFor({ file }, finding, most) {
      calls.push(`fixes ${file}`);
      return [
        fixOf(finding, "safe", right),
        fixOf(finding, "unsafe", ""),
        fixOf(finding, "display", ""),
      ].slice(0, most);
    },
    fixAll(before, _applicabilities, telling = byDefault) {
      const { file, text, findings } = before;
      const wanted = findings.filter((finding) => toldOf(finding, before, telling));
      const edits = wanted.map(({ place }) => ({ span: place.span, content: right }));
      const fixed = applyEdits(text, edits);
      return {
        text: fixed,
        changed: new Map([[file, fixed]]),
        fixed: edits.length,
        analysis: analyse(file, fixed),
      };
    },
    fixNetwork: () => undefined,
    fixAllIn(analyses, applicabilities, telling) {
      const all = analyses.map((analysis) => engine.fixAll(analysis, applicabilities, telling));
      return {
        changed: new Map(all.filter(({ fixed }) => fixed > 0).flatMap(({ changed }) => [...changed])),
        fixed: all.reduce((sum, { fixed }) => sum + fixed, 0),
        analyses: all.map(({ analysis }) => analysis),
      };
    },
  };
  return engine;
}

function analyse(file: string, text: string): Analysis {
  if (text.includes(poison)) throw new Error("the engine was poisoned");
  const starts = [...text.matchAll(/rescale=1\.\/255/g)].map((match) => match.index);
  return {
    file,
    text,
    flows: [],
    elsewhere: [],
    findings: starts.map((start) => findingAt(file, start)),
    failures: text.includes(brokenRule) ? [failure] : [],
    suppressions: new Map(),
    isUnderstood: true,
    outline: { imports: [], names: new Set(), insertAt: 0 },
    broken: [],
    texts: new Map([[file, text]]),
    dependencies: [],
    calledElsewhere: [],
  };
}

const failure: RuleFailure = {
  rule: "lost-precision",
  message: "Error: the rule was broken",
  stack: "Error: the rule was broken",
};

function findingAt(file: string, start: number): Finding {
  return {
    rule: "wrong-scaling",
    severity: "warning",
    place: { file, span: { start, end: start + wrong.length } },
    message: "ResNet50 expects other pixels.",
    arrives: "RGB/255, range 0…1",
    expected: "BGR, range −124…151",
    why: "It was trained on those.",
    help: "Use preprocess_input.",
    related: [
      { place: { file, span: { start: 0, end: 1 } }, message: "The network is made here" },
      { place: { file: "elsewhere.py", span: { start: 0, end: 1 } }, message: "It is used here" },
    ],
    flows: [],
  };
}

function fixOf({ place }: Finding, applicability: Fix["applicability"], content: string): Fix {
  const title = content === "" ? "Remove it" : `Write ${content}`;
  return { title, applicability, file: place.file, edits: [{ span: place.span, content }] };
}
