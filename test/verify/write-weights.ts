import { writeFileSync } from "node:fs";
import { File, FS, ready } from "h5wasm";
import type { Model } from "../../verify/network/model.ts";
import type { Network } from "../../verify/network/network.ts";
import { ownersOf } from "../../verify/network/variables.ts";
import { topLayers } from "../../verify/weights/slots.ts";
import type { WeightSet } from "../../verify/weights/weight-set.ts";

/** Writes weights as Keras 2's `save_weights("x.h5")` does: a group for each layer, its arrays in their order. */
export async function writeLegacy(
  path: string,
  model: Model,
  network: Network,
  weights: WeightSet,
): Promise<void> {
  await ready;
  const file = new File("/written.h5", "w");
  const layers = topLayers(model, ownersOf(network));
  file.create_attribute(
    "layer_names",
    layers.map(({ layer }) => layer.name),
  );
  file.create_attribute("backend", "tensorflow");
  for (const { layer, slots } of layers) {
    const group = file.create_group(layer.name);
    const inner = group.create_group(layer.name);
    const names: string[] = [];
    for (const slot of slots) {
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
