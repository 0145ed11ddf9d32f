import { writeFileSync } from "node:fs";
import { File, FS, type Group, ready } from "h5wasm";
import { buildNetwork } from "../../verify/network/build.ts";
import type { Argument, Layer, Model } from "../../verify/network/model.ts";
import { storedZip } from "../../verify/training/stored-zip.ts";
import type { WeightSet } from "../../verify/weights/weight-set.ts";
import { filledWeights } from "./filler.ts";
import { writeLegacy } from "./write-weights.ts";

/** Writes a model with filled weights as `model.save(path)` does, as .keras or .h5. */
export async function writeModel(path: string, model: Model): Promise<void> {
  const network = buildNetwork(model);
  const weights = filledWeights(network);
  const config = JSON.stringify(configOf(model));
  if (path.endsWith(".h5")) return writeLegacy(path, model, network, weights, config);
  const members: [string, Uint8Array][] = [
    ["metadata.json", new TextEncoder().encode('{"keras_version": "3.15.1"}')],
    ["config.json", new TextEncoder().encode(config)],
    ["model.weights.h5", await storedWeights(model, weights)],
  ];
  writeFileSync(path, storedZip(members));
}

function configOf(model: Model): object {
  const ends = (list: readonly Argument[]): unknown => list.map(nodeOf);
  return {
    class_name: "Functional",
    config: {
      name: model.name,
      layers: model.layers.map((layer) => ({
        ...(layer.model === undefined
          ? { class_name: layer.kind, config: layer.config }
          : configOf(layer.model)),
        name: layer.name,
        inbound_nodes: (model.calls.get(layer.name) ?? [])
          .map(({ inputs }) => inputs.map(nodeOf))
          .filter((inputs) => inputs.length > 0),
      })),
      input_layers: ends(model.inputs),
      output_layers: ends(model.outputs),
    },
  };
}

function nodeOf(argument: Argument): readonly unknown[] {
  if (argument.kind === "constant") throw new Error("a constant");
  return [argument.layer, argument.call, argument.output, {}];
}

async function storedWeights(model: Model, weights: WeightSet): Promise<Uint8Array> {
  await ready;
  const file = new File("/model.h5", "w");
  writeLayers(file, model, "", weights);
  file.close();
  const bytes = FS?.readFile("/model.h5") ?? new Uint8Array();
  FS?.unlink("/model.h5");
  return bytes;
}

/** `layers/…/vars/0`, and a nested model's within. */
function writeLayers(into: Group, { layers }: Model, prefix: string, weights: WeightSet): void {
  const folder = into.create_group("layers");
  for (const [at, layer] of layers.entries()) {
    const group = folder.create_group(`${layer.kind.toLowerCase()}_${at}`);
    writeVariables(group, layer, prefix, weights);
    if (layer.model !== undefined) writeLayers(group, layer.model, `${prefix}${layer.name}/`, weights);
  }
}

function writeVariables(group: Group, { name }: Layer, prefix: string, weights: WeightSet): void {
  const vars = group.create_group("vars");
  vars.create_attribute("name", name);
  for (const [at, { shape, data }] of [...(weights.get(prefix + name)?.values() ?? [])].entries())
    vars.create_dataset({ name: String(at), data, shape: [...shape], dtype: "<f4" });
}
