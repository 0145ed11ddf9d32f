import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { about, BadInput } from "../bad-input.ts";
import type { Model } from "../network/model.ts";
import { readConfig } from "../network/read-config.ts";
import { type Hdf5, openHdf5, type Stretch } from "./hdf5.ts";
import { type Member, memberBytes, zipMembers } from "./zip.ts";

/** A file of weights, open. */
export interface WeightFile {
  readonly hdf5: Hdf5;
  /** How its arrays are laid out: under one group by the names of layers, or by classes of layers as Keras 3 does. */
  readonly layout: { readonly kind: "legacy"; readonly group: string } | { readonly kind: "stored" };
  /** The model's config, where the file holds a whole model. */
  readonly config: string | undefined;
  close(): void;
}

/** Opens a .keras, .weights.h5 or .h5 by what it holds, whatever its name. Throws BadInput that begins with the path. */
export async function openWeights(path: string): Promise<WeightFile> {
  try {
    return await open(path);
  } catch (error) {
    throw about(path, error);
  }
}

/** The model that the file holds. */
export function modelIn(file: WeightFile): Model {
  if (file.config === undefined) {
    throw new BadInput("it holds weights alone; say which network they are of");
  }
  return readConfig(file.config);
}

async function open(path: string): Promise<WeightFile> {
  const file = openSync(path, "r");
  try {
    const stat = fstatSync(file);
    if (stat.isDirectory())
      throw new BadInput("it is a folder (a TensorFlow SavedModel?); save the model as .keras instead");
    const whole = { file, start: 0, size: stat.size };
    const opened = isZip(whole) ? await openArchive(whole) : await openAlone(whole);
    return {
      ...opened,
      close() {
        opened.hdf5.close();
        closeSync(file);
      },
    };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

type Opened = Omit<WeightFile, "close">;

async function openArchive(whole: Stretch): Promise<Opened> {
  const members = zipMembers(whole.file, whole.size);
  const member = (name: string): Member => {
    const found = members.find((one) => one.name === name);
    if (found === undefined) throw new BadInput(`it is an archive, but has no ${name}: it is no .keras file`);
    return found;
  };
  const weights = member("model.weights.h5");
  if (!weights.isStored) {
    throw new BadInput(
      "its model.weights.h5 is compressed, which Keras never does; unpack it and give model.weights.h5 itself",
    );
  }
  const config = memberBytes(member("config.json")).toString("utf8");
  return { hdf5: await openHdf5(weights.stretch), layout: { kind: "stored" }, config };
}

async function openAlone(whole: Stretch): Promise<Opened> {
  refuseOtherFiles(whole);
  const hdf5 = await openHdf5(whole);
  const config = hdf5.texts("/", "model_config")?.join("");
  if (hdf5.names("/model_weights") !== undefined)
    return { hdf5, config, layout: { kind: "legacy", group: "/model_weights" } };
  if (hdf5.texts("/", "layer_names") !== undefined)
    return { hdf5, config, layout: { kind: "legacy", group: "/" } };
  return { hdf5, config, layout: { kind: "stored" } };
}

function isZip(whole: Stretch): boolean {
  return head(whole, 4).equals(Buffer.from("PK\x03\x04", "latin1"));
}

/** What people take for weights, and what it is instead. */
const others: readonly { readonly begins: string; readonly says: string }[] = [
  { begins: "version https://git-lfs", says: "it is a pointer of Git LFS; run `git lfs pull`" },
  { begins: "<", says: "it is a web page, saved in the place of the file" },
  { begins: "{", says: "it is JSON; verify needs the file with the weights" },
];

function refuseOtherFiles(whole: Stretch): void {
  if (whole.size === 0) throw new BadInput("it is empty");
  const bytes = head(whole, 64);
  const text = bytes.toString("latin1").trimStart();
  const other = others.find(({ begins }) => text.startsWith(begins));
  if (other !== undefined) throw new BadInput(other.says);
  if (bytes.includes(Buffer.from("\x89HDF\r\n\x1a\n", "latin1"))) return;
  throw new BadInput("it is neither HDF5 (.h5, .weights.h5) nor a .keras archive");
}

function head({ file, start, size }: Stretch, length: number): Buffer {
  const bytes = Buffer.alloc(Math.min(length, size));
  readSync(file, bytes, 0, bytes.length, start);
  return bytes;
}
