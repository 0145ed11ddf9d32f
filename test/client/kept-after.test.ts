import { describe, expect, it } from "vitest";
import { isKeptReport } from "../../client/panel/is-kept-report.ts";
import { keptAfter } from "../../client/panel/kept-after.ts";
import type { KeptReport } from "../../client/panel/panel-state.ts";
import { verified } from "./verified.ts";

const file = "file:///w/train.py";
const earlier: KeptReport = {
  ...{ file, suffix: ":5", phase: "train", choices: {}, report: verified(), stamps: { [file]: "a" } },
};
const mended = verified({ summary: { ...verified().summary, top1Changed: 0, meanCosine: 1 } });

function keptWith(stamp: string, choices = {}, report = mended): KeptReport {
  return keptAfter(earlier, { kind: "report", report, stamps: { [file]: stamp } }, choices);
}

describe("what a panel keeps after a run", () => {
  it("is the new report, and what the code did before it was changed", () => {
    expect(keptWith("b")).toMatchObject({
      report: mended,
      before: { top1Changed: 23 },
      stamps: { [file]: "b" },
    });
  });

  it("compares nothing where the code is the same, and keeps what was compared before", () => {
    expect(keptWith("a").before).toBeUndefined();
    const again = keptAfter(keptWith("b"), { kind: "report", report: mended, stamps: { [file]: "b" } }, {});
    expect(again.before).toMatchObject({ top1Changed: 23 });
  });

  it("compares nothing that differs in more than the code", () => {
    expect(keptWith("b", { images: "file:///p" }).before).toBeUndefined();
    expect(keptWith("b", {}, { ...mended, isStandIn: false }).before).toBeUndefined();
    expect(keptWith("b", {}, { ...mended, network: "VGG16" }).before).toBeUndefined();
    expect(keptWith("b", {}, { ...mended, phase: "validate" }).before).toBeUndefined();
  });

  it("is the earlier report with the reason, where there is no new one, and no reason once there is", () => {
    const refused = keptAfter(
      earlier,
      { kind: "error", message: "no pictures", wanted: { suffix: ":5" } },
      { images: "file:///p" },
    );
    expect(refused).toEqual({ ...earlier, error: "no pictures" });
    const mendedAfter = keptAfter(refused, { kind: "report", report: mended, stamps: {} }, {});
    expect(mendedAfter.error).toBeUndefined();
  });

  it("is known again from JSON, and nothing else is", () => {
    expect(isKeptReport(JSON.parse(JSON.stringify(keptWith("b"))))).toBe(true);
    expect(isKeptReport({ ...earlier, stamps: { a: 1 } })).toBe(false);
    expect(isKeptReport({ ...earlier, choices: { images: 1 } })).toBe(false);
    expect(isKeptReport({ ...earlier, report: { ...verified(), style: 1 } })).toBe(false);
    expect(isKeptReport(null)).toBe(false);
  });
});
