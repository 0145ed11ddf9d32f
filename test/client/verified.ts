import type { VerifiedReport } from "../../client/verified-report.ts";

/** A report as the command line's becomes one, with what a test says instead. */
export function verified(change: Partial<VerifiedReport> = {}): VerifiedReport {
  return {
    title: "Pixelproof: ResNet50 in train.py:5",
    style: "h1 { margin: 0; }",
    page: { before: "<!doctype html><main>", body: "<h1>What ResNet50 makes of it</h1>", after: "</main>" },
    place: "train.py:5",
    network: "ResNet50",
    phase: "train",
    summary: { sentence: "…", images: 24, top1Changed: 23, meanCosine: 0.52, isUnchanged: false },
    isStandIn: true,
    download: {
      file: "r.h5",
      address: "https://example.org/a/r.h5",
      bytes: 102_967_424,
      path: "/cache/r.h5",
    },
    use: { file: "file:///w/train.py", cell: null, line: 4, character: 0 },
    finding: {
      ...{ file: "file:///w/train.py", cell: null, line: 3, character: 27, rule: "wrong-scaling" },
      fix: { title: "Use preprocess_input", isSafe: true },
    },
    files: ["file:///w/train.py"],
    ...change,
  };
}
