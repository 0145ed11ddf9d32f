import { describe, expect, it } from "vitest";
import { panelPage } from "../../client/panel/panel-page.ts";
import { reportFromParts } from "../../client/report-from-parts.ts";
import { affine } from "../../core/transform/transform.ts";
import { pageParts } from "../../verify/report/html.ts";
import type { VerifyReport } from "../../verify/report/verify-report.ts";
import { summarize } from "../../verify/result/summarize.ts";
import { verified } from "./verified.ts";

const hostile = `</style></main><script>alert(1)</script><img src=x onerror=alert(2)>"'\u202e`;

/** A report of which every text that is the user's tries to break out. */
function hostileReport(): VerifyReport {
  const map = affine(1 / 255);
  const histogram = { low: 0, high: 1, channels: [[1], [1], [1]] };
  const told = { top5: [{ index: 0, label: hostile, probability: 1 }], histogram };
  const thumbnail = { width: 1, height: 1, rgb: Uint8Array.of(1, 2, 3) };
  const image = {
    ...{ path: `/p/${hostile}`, folder: hostile, thumbnail, actual: told, expected: told, cosine: 1 },
  };
  const share = { accuracy: 1, interval: [0.5, 1] } as const;
  return {
    program: {
      ...{ place: hostile, phase: "train", network: hostile, arrives: hostile, expects: hostile },
      maps: { actual: map, isOrderKnown: true, expected: map },
      steps: [hostile],
    },
    result: {
      backend: { name: "wasm", why: undefined },
      weights: { source: "file", path: hostile, network: hostile },
      pictures: { origin: "option", folder: hostile, found: 1 },
      maps: { actual: map, expected: map },
      images: [image],
      skipped: [{ path: hostile, why: hostile }],
      summary: summarize([image], { network: hostile, probe: undefined }),
      probe: { classes: [hostile, "b"], images: 8, actual: share, expected: share },
    },
  };
}

function pageOf(style: string, body: string): string {
  return panelPage({
    ...{ id: "0a1b", nonce: "n0nce", source: "https://*.vscode-cdn.net" },
    ...{ script: "https://file.vscode-cdn.net/dist/report-panel.js", style, body },
  });
}

describe("the panel's page", () => {
  it("runs its own script alone, takes its own style alone, and fetches nothing", () => {
    const page = pageOf("h1 {}", "<h1>x</h1>");
    const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    expect(policy.split("; ")).toEqual([
      "default-src 'none'",
      "img-src data: https://*.vscode-cdn.net",
      "style-src 'nonce-n0nce'",
      "script-src 'nonce-n0nce'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect([...page.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)).toEqual([
      '<script nonce="n0nce" src="https://file.vscode-cdn.net/dist/report-panel.js">',
    ]);
    expect([...page.matchAll(/<style[^>]*>/g)].map(([tag]) => tag)).toEqual(['<style nonce="n0nce">']);
  });

  it("stays whole whatever the user's paths, labels and code are called", () => {
    const { style, page } = pageParts(hostileReport());
    const framed = pageOf(style, page.body);
    const plain = pageOf(style, pageParts({ ...hostileReport(), ...tame() }).page.body);
    const tags = (text: string) => [...text.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, name]) => name);
    expect(tags(framed)).toEqual(tags(plain));
    expect(framed.replace(/"[^"]*"/g, "")).not.toMatch(/<[^>]* (?:style|on\w+)=/);
    expect(framed).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    // The page of its own has no script at all.
    expect(page.before + page.body + page.after).not.toContain("<script");
  });
});

/** The same report with harmless texts. */
function tame(): VerifyReport {
  return JSON.parse(JSON.stringify(hostileReport()), (_, value: unknown) => {
    if (typeof value === "string") return value.replaceAll(hostile, "name");
    return isBytes(value) ? Uint8Array.of(1, 2, 3) : value;
  });
}

/** As JSON writes a Uint8Array. */
function isBytes(value: unknown): boolean {
  return typeof value === "object" && value !== null && "0" in value && !Array.isArray(value);
}

describe("reportFromParts", () => {
  const uriOf = (path: string): string => `file://${path}`;
  const parts = JSON.parse(JSON.stringify(verified()).replaceAll("file://", ""));

  it("makes URIs of its paths", () => {
    expect(reportFromParts(JSON.stringify(parts), uriOf)).toEqual(verified());
  });

  it.each(["page", "summary", "use", "files", "isStandIn", "phase"])("refuses one without %s", (key) => {
    const { [key]: _, ...less } = parts;
    expect(() => reportFromParts(JSON.stringify(less), uriOf)).toThrow("printed no report");
  });
});
