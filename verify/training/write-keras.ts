import { File, FS, type Group, ready } from "h5wasm";
import type { Values } from "../weights/weight-set.ts";
import type { SequentialConfig } from "./reference-config.ts";
import { storedZip } from "./stored-zip.ts";

/** What a layer owns, in Keras's order. */
export interface OwnedValues {
  readonly layer: string;
  readonly variables: readonly Values[];
}

/**
 * A .keras file, as Keras 3 writes it: so the reference networks need no loader of their own, are read by the code that they
 * stand in for, and open in Keras too.
 */
export async function kerasArchive(
  config: SequentialConfig,
  owned: readonly OwnedValues[],
): Promise<Uint8Array> {
  const text = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
  return storedZip([
    ["metadata.json", text({ keras_version: "3.15.1" })],
    ["config.json", text(config)],
    ["model.weights.h5", await weightsFile(config, owned)],
  ]);
}

async function weightsFile({ config }: SequentialConfig, owned: readonly OwnedValues[]): Promise<Uint8Array> {
  await ready;
  const name = "/writing.h5";
  const file = new File(name, "w");
  const layers = file.create_group("layers");
  const counters = new Map<string, number>();
  for (const { class_name, config: own } of config.layers) {
    const { variables } = owned.find(({ layer }) => layer === own.name) ?? { variables: [] };
    if (variables.length > 0) write(layers, counted(class_name, counters), String(own.name), variables);
  }
  file.create_group("vars");
  file.close();
  const bytes = FS?.readFile(name);
  FS?.unlink(name);
  if (bytes === undefined) throw new Error("h5wasm's file system has changed");
  return bytes;
}

function write(layers: Group, group: string, name: string, variables: readonly Values[]): void {
  const vars = layers.create_group(group).create_group("vars");
  vars.create_attribute("name", name);
  for (const [at, { shape, data }] of variables.entries()) {
    vars.create_dataset({ name: String(at), data, shape: [...shape], dtype: "<f4" });
  }
}

/** `conv2d`, `conv2d_1`, …: Keras counts the layers of each class. */
function counted(className: string, counters: Map<string, number>): string {
  const name = className.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase();
  const count = counters.get(name) ?? 0;
  counters.set(name, count + 1);
  return count === 0 ? name : `${name}_${count}`;
}
