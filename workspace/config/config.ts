import type { Given, Layer } from "../../core/settings/layer.ts";

/** What one file of settings says. */
export interface Config {
  readonly layer: Layer;
  readonly overrides: readonly Override[];
  readonly include: Given<readonly string[]> | undefined;
  readonly exclude: Given<readonly string[]> | undefined;
}

/** Settings for some files. */
export interface Override {
  readonly files: readonly string[];
  readonly layer: Layer;
}
