import type { NetworkEntry } from "../models/network-entry.ts";
import type { PreprocessEntry } from "../models/preprocess-entry.ts";
import type { Value } from "../values/value.ts";
import type { AttributeEffect, Effect, Effects } from "./effect.ts";

/**
 * What one library's names mean. Names are canonical (`canonicalName`): "numpy.expand_dims" for a function or class,
 * "numpy.ndarray.astype" for a method or attribute of what has the type "numpy.ndarray".
 */
export interface EffectTable {
  readonly effects?: Effects;
  /** Attributes that are read without a call. */
  readonly attributes?: Readonly<Record<string, AttributeEffect>>;
  /** What setting an attribute does. */
  readonly setters?: Readonly<Record<string, (receiver: Value, value: Value, machine: import("./machine.ts").Machine) => void>>;
  readonly constants?: Readonly<Record<string, Value>>;
  /** Types, and the type whose methods and attributes they have too. */
  readonly bases?: Readonly<Record<string, string>>;
}
