import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Transform } from "../../core/transform/transform.ts";
import { engine } from "../engine.ts";
import {
  conventions,
  nothing,
  type Preparation,
  predictingProgram,
  preparedAsAnother,
  preparedByHand,
  preparedRight,
  rescaled,
  trainingProgram,
} from "./programs.ts";

interface MeasuredNetwork {
  readonly name: string;
  readonly preprocessPaths: readonly string[];
  /** What its preprocess_input does, measured: that is what the network expects. */
  readonly preprocess: Transform;
}

const networks: readonly MeasuredNetwork[] = JSON.parse(
  readFileSync(join(import.meta.dirname, "../fixtures/keras/models.json"), "utf8"),
);

const programs = { predicting: predictingProgram, training: trainingProgram };

describe.each(networks)("$name", (network) => {
  const cases = preparationsFor(network).flatMap((preparation) =>
    Object.entries(programs).map(([shape, program]) => ({
      preparation,
      shape,
      program,
      how: preparation.name,
    })),
  );

  test.each(cases)("$shape with $how", ({ preparation, program }) => {
    const { findings, flows } = engine.check("program.py", program(network.name, preparation));
    expect(flows).toHaveLength(1);
    expect(findings.map(({ rule }) => rule)).toEqual(expectedRules(network, preparation));
  });
});

function preparationsFor(network: MeasuredNetwork): readonly Preparation[] {
  const others = ["tf", "torch", "caffe"].filter((name) => !isSame(conventions[name], network.preprocess));
  return [
    preparedRight(moduleOf(network), network.preprocess),
    rescaled,
    nothing,
    ...others.map(preparedAsAnother),
    preparedByHand(conventionOf(network)),
  ];
}

function expectedRules(network: MeasuredNetwork, preparation: Preparation): readonly string[] {
  if (isSame(preparation.map, network.preprocess)) return [];
  if (preparation === nothing) return ["missing-preprocessing"];
  return [preparation === rescaled ? "wrong-scaling" : "wrong-preprocess-input"];
}

function moduleOf({ preprocessPaths }: MeasuredNetwork): string {
  return preprocessPaths[0]?.split(".").at(-2) ?? "";
}

function conventionOf({ name, preprocess }: MeasuredNetwork): string {
  const found = Object.entries(conventions).find(([, map]) => isSame(map, preprocess));
  if (!found) throw new Error(`${name} follows no known convention`);
  return found[0];
}

/** Whether two maps differ by no more than rounding: this test does not use the engine's own equality. */
function isSame(a: Transform | undefined, b: Transform): boolean {
  const near = (x: readonly number[], y: readonly number[]) =>
    x.every((n, i) => Math.abs(n - (y[i] ?? 0)) < 1e-3);
  return a !== undefined && a.order === b.order && near(a.scale, b.scale) && near(a.offset, b.offset);
}
