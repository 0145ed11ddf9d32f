import type { Variable } from "../layers/layer-kind.ts";
import type { Layer, Model } from "../network/model.ts";
import type { Owner } from "../network/variables.ts";

/** A variable of the network that a file must fill. */
export interface Slot {
  /** The path of the layer that owns it. */
  readonly path: string;
  readonly variable: Variable;
  /** Whether Keras counts it among the weights that training changes. */
  readonly isTrainable: boolean;
}

/** A layer of the model itself, and the variables in it, those of nested models' layers included. */
export interface TopLayer {
  readonly layer: Layer;
  readonly slots: readonly Slot[];
}

/** The layers of a model that own variables, in the order in which Keras lists them. */
export function topLayers(model: Model, owners: ReadonlyMap<string, Owner>): readonly TopLayer[] {
  return model.layers
    .map((layer) => ({ layer, slots: slotsIn(layer, "", owners, true) }))
    .filter(({ slots }) => slots.length > 0);
}

function slotsIn(
  layer: Layer,
  prefix: string,
  owners: ReadonlyMap<string, Owner>,
  isParentTrainable: boolean,
): readonly Slot[] {
  const path = prefix + layer.name;
  const isTrainable = isParentTrainable && layer.config.trainable !== false;
  if (layer.model !== undefined) {
    return layer.model.layers.flatMap((inner) => slotsIn(inner, `${path}/`, owners, isTrainable));
  }
  return (owners.get(path)?.variables ?? []).map((variable) => ({
    path,
    variable,
    isTrainable: isTrainable && variable.isState !== true,
  }));
}
