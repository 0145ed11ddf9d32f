import { BadInput } from "../bad-input.ts";
import type { Layer } from "../network/model.ts";
import { titleOf } from "../network/settings.ts";
import { convolutions } from "./convolutions.ts";
import { dense } from "./dense.ts";
import type { LayerKind } from "./layer-kind.ts";
import { merges } from "./merges.ts";
import { normalizations } from "./normalizations.ts";
import { operations } from "./operations.ts";
import { pointwise } from "./pointwise.ts";
import { pools } from "./pools.ts";
import { shapes } from "./shapes.ts";

const kinds: Readonly<Record<string, LayerKind>> = {
  ...convolutions,
  ...dense,
  ...merges,
  ...normalizations,
  ...operations,
  ...pointwise,
  ...pools,
  ...shapes,
};

/** What a layer does; BadInput that names it where verify does not know its class. */
export function kindOf(layer: Layer): LayerKind {
  const kind = Object.hasOwn(kinds, layer.kind) ? kinds[layer.kind] : undefined;
  if (kind !== undefined) return kind;
  const why =
    layer.kind === "Lambda"
      ? "it holds Python code, which verify never runs"
      : "verify does not know this class of layers";
  throw new BadInput(`${titleOf(layer)} cannot be run: ${why}`);
}
