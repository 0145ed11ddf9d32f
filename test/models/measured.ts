import { readFileSync } from "node:fs";
import type { Transform } from "../../core/transform/transform.ts";

/** What was measured of one constructor of `keras.applications`. */
export interface MeasuredModel {
  readonly name: string;
  readonly paths: readonly string[];
  readonly preprocessPaths: readonly string[];
  readonly parameters: readonly string[];
  readonly defaultWeights: string;
  readonly hasIncludePreprocessing: boolean;
  readonly preprocess: Transform;
  readonly bodyExpects: string;
  readonly inside: Transform | null;
  readonly weightFiles: readonly string[];
}

/** Rows of pixels, each of three colours. */
export type Picture = readonly (readonly (readonly [number, number, number])[])[];

export const measuredModels: readonly MeasuredModel[] = readFixture("models.json");

export const golden: { readonly input: Picture; readonly outputs: Readonly<Record<string, Picture>> } =
  readFixture("preprocess-golden.json");

export const measuredImports: Readonly<Record<string, readonly string[]>> = readFixture("imports.json");

function readFixture(name: string) {
  return JSON.parse(readFileSync(new URL(`../fixtures/keras/${name}`, import.meta.url), "utf8"));
}
