import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import { expect, test } from "vitest";
import { htmlReport } from "../../verify/report/html.ts";
import type { VerifyReport } from "../../verify/report/verify-report.ts";
import { histogramOf } from "../../verify/result/histogram.ts";
import type { VerifyResult } from "../../verify/result/verify-result.ts";
import { hostileNames } from "./names.ts";

type Node = DefaultTreeAdapterTypes.Node;

const raw = { order: "rgb", scale: [1, 1, 1], offset: [0, 0, 0] } as const;
const unit = { order: "rgb", scale: [1 / 255, 1 / 255, 1 / 255], offset: [0, 0, 0] } as const;
const picture = { width: 2, height: 1, rgb: Uint8Array.of(1, 2, 3, 4, 5, 6) };

/** A report in which each text that a program, a file or a name may give is this one. */
function reportOf(text: string): VerifyReport {
  const told = (label: string) => ({
    top5: [{ index: 1, label, probability: 0.9 }],
    histogram: histogramOf(picture.rgb, raw, 0, 255),
  });
  const result: VerifyResult = {
    backend: { name: "wasm", why: text },
    weights: {
      source: "saved-model",
      path: text,
      network: text,
      download: { file: text, address: text, bytes: 1, path: text },
    },
    pictures: { origin: "option", folder: text, found: 2 },
    maps: { actual: unit, expected: raw },
    images: [
      {
        path: text,
        folder: text,
        thumbnail: picture,
        actual: told(text),
        expected: told(`${text}2`),
        cosine: 0.5,
      },
    ],
    skipped: [{ path: text, why: text }],
    summary: {
      images: 1,
      top1Changed: 1,
      meanCosine: 0.5,
      meanConfidence: { actual: 0.9, expected: 0.9 },
      sentence: text,
    },
    probe: {
      classes: [text, `${text}2`],
      images: 8,
      actual: { accuracy: 0.5, interval: [0.2, 0.8] },
      expected: { accuracy: 1, interval: [0.6, 1] },
    },
  };
  const maps = { actual: unit, isOrderKnown: true, expected: raw };
  const program = {
    place: text,
    phase: "predict",
    network: text,
    arrives: text,
    expects: text,
    maps,
    steps: [text],
  } as const;
  return { program, result };
}

/** Each element as `<name attribute…>`, as a browser reads the page. */
function elementsOf(page: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (defaultTreeAdapter.isElementNode(node))
      found.push(`<${[node.tagName, ...node.attrs.map(({ name }) => name)].join(" ")}>`);
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  visit(parse(page));
  return found;
}

/** All text of the page, and all values of attributes. */
function wordsOf(page: string): string {
  const words: string[] = [];
  const visit = (node: Node): void => {
    if (defaultTreeAdapter.isTextNode(node)) words.push(node.value);
    if (defaultTreeAdapter.isElementNode(node)) words.push(...node.attrs.map(({ value }) => value));
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  visit(parse(page));
  return words.join("\n");
}

const texts = [
  ...hostileNames,
  "<script>alert(1)</script>",
  "</title></style></script><h1>",
  "\"><img src=x onerror='alert(1)'>",
  "' onload='alert(1)",
  "javascript:alert(1)",
  "<!--",
  "]]><![CDATA[",
  "&lt;b&gt;&#60;",
];

test.each(texts)("%j is text in a report, and adds no element and no attribute", (text) => {
  expect(elementsOf(htmlReport(reportOf(text)))).toEqual(elementsOf(htmlReport(reportOf("plain"))));
});

test("what is told is what was given", () => {
  // Of paths the last part alone is told.
  const text = `<b title="x">'&amp;`;
  const words = wordsOf(htmlReport(reportOf(text)));
  const plain = wordsOf(htmlReport(reportOf("plain text")));
  expect(plain.split("plain text").length).toBeGreaterThan(8);
  expect(words.split(text)).toEqual(plain.split("plain text"));
});
