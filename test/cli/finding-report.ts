import type { FindingReport } from "../../cli/report/finding-report.ts";
import type { RunReport } from "../../cli/report/run-report.ts";

/** A finding as formats are given it. */
export function findingReport(given: Partial<FindingReport> = {}): FindingReport {
  const place = {
    filename: "/p/src/train.py",
    location: { row: 3, column: 30 },
    end_location: { row: 3, column: 44 },
    cell: null,
  };
  return {
    code: "wrong-scaling",
    message: "ResNet50 expects other pixels.",
    severity: "warning",
    fix: null,
    url: "https://pixelproof.example/wrong-scaling",
    arrives: "RGB/255, range 0…1",
    expected: "BGR, range −124…151",
    why: "It was trained on those.",
    help: "Use preprocess_input.",
    related: [],
    paths: [],
    lines: [{ cell: null, row: 3, text: "datagen = ImageDataGenerator(rescale=1./255," }],
    fingerprint: "0123456789abcdef0123456789abcdef",
    network: null,
    checked: "/p/src/train.py",
    entries: null,
    ...place,
    ...given,
  };
}

/** A run that told these. */
export function runReport(given: Partial<RunReport> = {}): RunReport {
  const told = {
    findings: [],
    files: 1,
    problems: [],
    exitCode: 0,
    root: "/p",
    links: [],
    checked: [],
  } as const;
  return { version: "0.0.0", ...told, ...given };
}
