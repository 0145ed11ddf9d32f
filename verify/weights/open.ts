import { about, BadInput } from "../bad-input.ts";
import { openFile } from "../machine/open-file.ts";
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
  const file = await openFile(path);
  try {
    if (file.isFolder)
      throw new BadInput("it is a folder (a TensorFlow SavedModel?); save the model as .keras instead");
    const whole = { file, start: 0, size: file.size };
    const opened = isZip(whole) ? await openArchive(whole) : await openAlone(whole);
    return {
      ...opened,
      close() {
        opened.hdf5.close();
        file.close();
      },
    };
  } catch (error) {
    file.close();
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
  const config = new TextDecoder().decode(memberBytes(member("config.json")));
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
  return head(whole, 4) === "PK\x03\x04";
}

/** What people take for weights, and what it is instead. */
const others: readonly { readonly begins: string; readonly says: string }[] = [
  { begins: "version https://git-lfs", says: "it is a pointer of Git LFS; run `git lfs pull`" },
  { begins: "<", says: "it is a web page, saved in the place of the file" },
  { begins: "{", says: "it is JSON; verify needs the file with the weights" },
];

function refuseOtherFiles(whole: Stretch): void {
  if (whole.size === 0) throw new BadInput("it is empty");
  const text = head(whole, 64);
  const other = others.find(({ begins }) => text.trimStart().startsWith(begins));
  if (other !== undefined) throw new BadInput(other.says);
  if (text.includes("\x89HDF\r\n\x1a\n")) return;
  throw new BadInput("it is neither HDF5 (.h5, .weights.h5) nor a .keras archive");
}

/** The first bytes, each as a character. */
function head({ file, start, size }: Stretch, length: number): string {
  const bytes = new Uint8Array(Math.min(length, size));
  file.read(bytes, 0, bytes.length, start);
  return String.fromCharCode(...bytes);
}
