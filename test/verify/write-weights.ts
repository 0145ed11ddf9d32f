import { writeFileSync } from "node:fs";
import { File, FS, ready } from "h5wasm";
import type { Model } from "../../verify/network/model.ts";
import type { Network } from "../../verify/network/network.ts";
import { ownersOf } from "../../verify/network/variables.ts";
import { type Slot, topLayers } from "../../verify/weights/slots.ts";
import type { WeightSet } from "../../verify/weights/weight-set.ts";

/**
 * Writes weights as Keras 2's `save_weights("x.h5")` does: a group for each layer, its arrays in their order; with a config
 * as `save("x.h5")` does.
 */
export async function writeLegacy(
  path: string,
  model: Model,
  network: Network,
  weights: WeightSet,
  config?: string,
): Promise<void> {
  await ready;
  const file = new File("/written.h5", "w");
  const layers = topLayers(model, ownersOf(network));
  if (config !== undefined) file.create_attribute("model_config", config);
  const root = config === undefined ? file : file.create_group("model_weights");
  root.create_attribute(
    "layer_names",
    layers.map(({ layer }) => layer.name),
  );
  root.create_attribute("backend", "tensorflow");
  for (const { layer, slots } of layers) {
    const group = root.create_group(layer.name);
    const inner = group.create_group(layer.name);
    const names: string[] = [];
    for (const slot of layer.model === undefined ? slots : trainedFirst(slots)) {
      const { role, shape } = slot.variable;
      const name = `${slot.path.split("/").slice(1).concat(role).join(".")}:0`;
      const data = weights.get(slot.path)?.get(role)?.data;
      if (data === undefined) throw new Error(`no weights for ${slot.path}`);
      inner.create_dataset({ name, data, shape: [...shape] });
      names.push(`${layer.name}/${name}`);
    }
    group.create_attribute("weight_names", names);
  }
  file.close();
  writeFileSync(path, FS?.readFile("/written.h5") ?? new Uint8Array());
  FS?.unlink("/written.h5");
}

function trainedFirst(slots: readonly Slot[]): readonly Slot[] {
  return [...slots].sort((a, b) => Number(b.isTrainable) - Number(a.isTrainable));
}
