import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { junitSuites } from "../../cli/format/junit.ts";
import { findingReport, runReport } from "./finding-report.ts";
import { readXml, type XmlElement } from "./read-xml.ts";

function failuresIn(suites: XmlElement): readonly XmlElement[] {
  return suites.children.flatMap(({ children }) => children.flatMap((test) => test.children));
}

describe("JUnit", () => {
  it("has a suite for each file, a failed test for each finding, and an error for what was not checked", () => {
    const suites = readXml(
      junitSuites(
        runReport({
          findings: [
            findingReport(),
            findingReport({ cell: 4, json_row: 12 }),
            findingReport({ filename: "/p/b.py" }),
          ],
          problems: [{ path: "c.py", reason: "permission denied" }],
        }),
      ),
    );
    expect(suites.attributes).toEqual({ name: "pixelproof", tests: "4", failures: "3", errors: "1" });
    const told = suites.children.map(({ name, attributes, children }) => [
      name,
      attributes.name,
      attributes.tests,
      children.map((test) => test.attributes.name),
    ]);
    expect(told).toEqual([
      ["testsuite", "src/train.py", "2", ["wrong-scaling 3:30", "wrong-scaling cell 4:3:30"]],
      ["testsuite", "b.py", "1", ["wrong-scaling 3:30"]],
      ["testsuite", "not checked", "1", ["c.py was not checked"]],
    ]);
    const lines = suites.children.flatMap(({ children }) => children.map((test) => test.attributes.line));
    expect(lines).toEqual(["3", "12", "3", undefined]);
    const [first, , , last] = failuresIn(suites);
    expect(first?.attributes).toEqual({ type: "warning", message: "ResNet50 expects other pixels." });
    expect(first?.text.split("\n")).toContain("expects: BGR, range −124…151");
    expect(last).toMatchObject({ name: "error", attributes: { message: "permission denied" } });
  });

  it("has a test that passed where nothing is found", () => {
    const suites = readXml(junitSuites(runReport({ files: 3 })));
    expect(suites.attributes).toMatchObject({ tests: "1", failures: "0" });
    expect(failuresIn(suites)).toEqual([]);
  });

  it("is XML whatever the code says, and says it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), (message, path) => {
        const [failure] = failuresIn(
          readXml(junitSuites(runReport({ findings: [findingReport({ message, filename: `/p/${path}` })] }))),
        );
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no words for these
        const told = message.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, "\ufffd");
        expect(failure?.attributes.message).toBe(told);
      }),
    );
  });
});
