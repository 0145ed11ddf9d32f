import { describe, expect, it } from "vitest";
import { createRandom } from "../../../verify/drawn/random.ts";
import { ARMS, mapOf } from "../../../verify/experiment/arms.ts";
import { experimentMarkdown, experimentPlot, experimentTable } from "../../../verify/experiment/report.ts";
import {
  type ArmResult,
  type ExperimentOptions,
  runExperiment,
} from "../../../verify/experiment/run-experiment.ts";
import { trainHead } from "../../../verify/experiment/train-head.ts";
import { shareOf } from "../../../verify/probe/wilson.ts";
import { builtProgram } from "../../built-program.ts";

const program = await builtProgram();

function options(more: Partial<ExperimentOptions> = {}): ExperimentOptions {
  return {
    seed: 3,
    size: { train: 48, test: 48, repeats: 2 },
    arms: ARMS.filter(
      ({ regime, base, preparation }) => regime === "frozen" && base === "caffe" && preparation !== "nothing",
    ),
    signal: new AbortController().signal,
    onProgress: () => undefined,
    worker: new URL("experiment-worker.js", program.verifyWorker),
    ...more,
  };
}

describe("runExperiment", () => {
  it("finds the same in one thread as in two, and that a frozen base needs its own pixels", async () => {
    const progress: number[] = [];
    const first = await runExperiment(options({ threads: 2, onProgress: (done) => progress.push(done) }));
    expect(await runExperiment(options({ threads: 1 }))).toEqual(first);
    expect(progress.at(-1)).toBe(1);
    const frozen = (preparation: string): number =>
      first.find(({ arm }) => arm.regime === "frozen" && arm.preparation === preparation)?.right ?? 0;
    expect(frozen("preprocess_input")).toBeGreaterThan(frozen("rescale"));
    expect(first.map(({ of }) => of)).toEqual([96, 96]);
  }, 120_000);

  it("stops when it is cancelled", async () => {
    const cancel = new AbortController();
    const running = runExperiment(
      options({ size: { train: 960, test: 960, repeats: 3 }, signal: cancel.signal }),
    );
    setTimeout(() => cancel.abort(new Error("enough")), 200);
    await expect(running).rejects.toThrow("enough");
  }, 30_000);
});

describe("trainHead", () => {
  const random = createRandom(1);
  const labels = Array.from({ length: 90 }, (_, at) => at % 3);
  const rows = labels.map((label) =>
    Float32Array.from([0, 1, 2], (c) => Number(c === label) + random.between(-0.3, 0.3)),
  );
  const schedule = { classes: 3, epochs: 200, batch: 32, rate: 1e-2, seed: 1 };

  it("learns what a line tells apart", () => {
    const head = trainHead({ rows, labels }, schedule);
    expect(rows.map(head)).toEqual(labels);
  });

  it("learns nothing of features that do not differ", () => {
    const same = rows.map(() => Float32Array.of(5, 5, 5));
    const head = trainHead({ rows: same, labels }, schedule);
    expect(new Set(same.map(head)).size).toBe(1);
  });
});

describe("the arms", () => {
  it("feed each base its own pixels, pixels in 0–1 and raw ones", () => {
    const maps = ARMS.filter(({ regime, base }) => regime === "frozen" && base === "tf").map(mapOf);
    expect(maps.map(({ scale, offset }) => [scale[0], offset[0]])).toEqual([
      [1 / 127.5, -1],
      [1 / 255, 0],
      [1, 0],
    ]);
  });
});

describe("reports", () => {
  const results = ARMS.map((arm, at): ArmResult => ({ arm, right: at, of: 40, ...shareOf(at, 40) }));

  it("give every arm its cell", () => {
    expect(experimentTable(results).split("\n")).toHaveLength(9);
    expect(experimentMarkdown(results)).toContain("| frozen base (caffe) | 0\u00a0% (0–9) |");
    for (const { accuracy } of results)
      expect(experimentTable(results)).toContain(`${(100 * accuracy).toFixed(0)}\u00a0%`);
  });

  it("plot every arm", () => {
    const plot = experimentPlot(results);
    expect(plot.match(/<circle/g)).toHaveLength(ARMS.length + 3);
    expect(plot).toContain('role="img"');
  });
});
