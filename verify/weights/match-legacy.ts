import { BadInput } from "../bad-input.ts";
import { isSame, type Match } from "./fill.ts";
import type { Hdf5 } from "./hdf5.ts";
import type { Slot, TopLayer } from "./slots.ts";

/** A layer in the file, and the paths of its arrays in their order. */
interface StoredLayer {
  readonly name: string;
  readonly arrays: readonly string[];
}

/**
 * Matches the layout of `save_weights("x.h5")` and `save("x.h5")` as Keras does: the layers that own weights one after
 * the other, whatever their names. Only where the shapes then do not fit, and every name is known, the names decide.
 */
export function matchLegacy(file: Hdf5, group: string, layers: readonly TopLayer[]): readonly Match[] {
  refuseTheano(file, group);
  const stored = storedLayers(file, group);
  if (stored.length !== layers.length) throw differentLayers(stored, layers);
  const byOrder = layers.map((layer, at) => matchLayer(layer, stored[at]));
  const misfit = byOrder.find((matches) => !matches.every((match) => fits(file, match)));
  if (misfit === undefined) return byOrder.flat();
  const byName = layers.map((layer) => {
    const own = stored.find(({ name }) => name === layer.layer.name);
    return own === undefined ? undefined : matchLayer(layer, own);
  });
  const named = byName.flatMap((matches) => matches ?? []);
  const isNamed =
    byName.every((matches) => matches !== undefined) && named.every((match) => fits(file, match));
  // The misfits are told when they are filled.
  return isNamed ? named : byOrder.flat();
}

/** Theano's convolutions run backwards. */
function refuseTheano(file: Hdf5, group: string): void {
  const [backend] = file.texts(group, "backend") ?? [];
  if (backend === "theano") {
    throw new BadInput(
      "its weights were written with the Theano backend, whose kernels are turned round; convert them with Keras 2",
    );
  }
}

function storedLayers(file: Hdf5, group: string): readonly StoredLayer[] {
  const names = file.texts(group, "layer_names");
  if (names === undefined) throw new BadInput("it is an HDF5 file, but holds no weights of Keras");
  return names.flatMap((name) => {
    const path = group === "/" ? `/${name}` : `${group}/${name}`;
    const arrays = file.texts(path, "weight_names");
    if (arrays === undefined)
      throw new BadInput(`its layer '${name}' is named, but not there: the file is damaged`);
    return arrays.length === 0 ? [] : [{ name, arrays: arrays.map((array) => `${path}/${array}`) }];
  });
}

function matchLayer({ layer, slots }: TopLayer, stored: StoredLayer | undefined): readonly Match[] {
  const arrays = stored?.arrays ?? [];
  if (arrays.length !== slots.length) {
    throw new BadInput(
      `layer '${layer.name}' has ${slots.length} weights, but its counterpart in the file, '${stored?.name}', has ${arrays.length}: the weights are of another network`,
    );
  }
  const ordered = layer.model === undefined ? slots : (namedOrder(slots, arrays) ?? legacyOrder(slots));
  return ordered.flatMap((slot, at) => {
    const path = arrays[at];
    return path === undefined ? [] : [{ slot, path }];
  });
}

/** A nested model's weights stand in one list, those first that training changes. */
function legacyOrder(slots: readonly Slot[]): readonly Slot[] {
  return [
    ...slots.filter(({ isTrainable }) => isTrainable),
    ...slots.filter(({ isTrainable }) => !isTrainable),
  ];
}

/** The order of the arrays, where their names (`…/conv1_conv/kernel:0`) tell which variable each is. */
function namedOrder(slots: readonly Slot[], arrays: readonly string[]): readonly Slot[] | undefined {
  const byName = new Map(slots.map((slot) => [nameOf(slot), slot]));
  const found = arrays.map((array) => byName.get(array.replace(/:0$/, "").split("/").slice(-2).join("/")));
  const known = found.flatMap((slot) => slot ?? []);
  return new Set(known).size === slots.length ? known : undefined;
}

function nameOf({ path, variable }: Slot): string {
  return `${path.split("/").at(-1)}/${variable.role}`;
}

function fits(file: Hdf5, { slot, path }: Match): boolean {
  const array = file.dataset(path);
  return array !== undefined && isSame(array.shape, slot.variable.shape);
}

function differentLayers(stored: readonly StoredLayer[], layers: readonly TopLayer[]): BadInput {
  const names = new Set(stored.map(({ name }) => name));
  const missing = layers.find(({ layer }) => !names.has(layer.name));
  const hint = missing === undefined ? "" : ` (it has none named '${missing.layer.name}')`;
  return new BadInput(
    `it holds weights of ${stored.length} layers, but the network has ${layers.length} layers with weights${hint}: they are of another network, or of another choice of include_top`,
  );
}
