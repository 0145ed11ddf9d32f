import { BadInput } from "../bad-input.ts";
import type { Layer, Model } from "../network/model.ts";
import type { Owner } from "../network/variables.ts";
import type { Match } from "./fill.ts";
import type { Hdf5 } from "./hdf5.ts";

/** Names that Keras 3 has given the group of a model's layers. */
const LAYER_GROUPS = ["layers", "_layer_checkpoint_dependencies"];

/**
 * Matches the layout of .weights.h5 and .keras: a group for each layer, `layers/conv2d_1/vars`, whose attribute `name`
 * is the layer's own. Files of early Keras 3 have no such attribute; there the group's name counts the layers of a class.
 */
export function matchStored(file: Hdf5, model: Model, owners: ReadonlyMap<string, Owner>): readonly Match[] {
  return matchModel(file, "", model, "", owners);
}

function matchModel(
  file: Hdf5,
  group: string,
  model: Model,
  prefix: string,
  owners: ReadonlyMap<string, Owner>,
): readonly Match[] {
  const folder = LAYER_GROUPS.map((name) => `${group}/${name}`).find(
    (path) => file.names(path) !== undefined,
  );
  if (folder === undefined)
    throw new BadInput(`it has no group ${group}/layers: it is no .weights.h5 of Keras 3, or damaged`);
  const groups = groupsByName(file, folder);
  const counters = new Map<string, number>();
  return model.layers.flatMap((layer): readonly Match[] => {
    const counted = countedName(layer, counters);
    const path = prefix + layer.name;
    const own = groups.get(layer.name) ?? (groups.size === 0 ? `${folder}/${counted}` : undefined);
    if (layer.model !== undefined && hasVariables(path, owners)) {
      return matchModel(file, own ?? `${folder}/${counted}`, layer.model, `${path}/`, owners);
    }
    const variables = owners.get(path)?.variables ?? [];
    if (variables.length === 0) return [];
    const stored = own === undefined ? 0 : (file.names(`${own}/vars`)?.length ?? 0);
    if (own === undefined || stored !== variables.length) throw missing(path, stored, variables.length);
    return variables.map((variable, at) => ({
      slot: { path, variable, isTrainable: variable.isState !== true },
      path: `${own}/vars/${at}`,
    }));
  });
}

/** The groups of layers by the layers' own names; empty where the file does not tell them. */
function groupsByName(file: Hdf5, folder: string): ReadonlyMap<string, string> {
  const named = (file.names(folder) ?? []).flatMap((group): [string, string][] => {
    const [name] = file.texts(`${folder}/${group}/vars`, "name") ?? [];
    return name === undefined ? [] : [[name, `${folder}/${group}`]];
  });
  return new Map(named);
}

function hasVariables(path: string, owners: ReadonlyMap<string, Owner>): boolean {
  return [...owners.keys()].some((owner) => owner.startsWith(`${path}/`));
}

/** `conv2d`, `conv2d_1`, …: Keras counts the layers of each class. */
function countedName(layer: Layer, counters: Map<string, number>): string {
  const name = layer.kind
    .replace(/(.)([A-Z][a-z]+)/g, "$1_$2")
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase();
  const count = counters.get(name) ?? 0;
  counters.set(name, count + 1);
  return count === 0 ? name : `${name}_${count}`;
}

function missing(path: string, stored: number, wanted: number): BadInput {
  const found = stored === 0 ? "the file has none for it" : `the file has ${stored}`;
  return new BadInput(`layer '${path}' has ${wanted} weights, but ${found}: they are of another network`);
}
