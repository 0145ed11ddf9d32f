import type { Flow } from "../../core/flow/flow.ts";
import type { Step } from "../../core/flow/step.ts";
import type { Reader } from "../images/pixels.ts";
import type { Interpolation } from "../images/resize.ts";
import { dirname, exists, join, resolve } from "../machine/disk.ts";
import type { PictureSize } from "../network/build.ts";
import { argumentOf, type CallText, literalNumbers, readCall, textsOf } from "./call-text.ts";

/** How the program brings pictures in. */
export interface Loading {
  readonly reader: Reader;
  readonly interpolation: Interpolation;
  /** The folder or the file that the program names, absolute, where it is on this disk. */
  readonly path?: string;
  /** What the program resizes pictures to. */
  readonly size?: PictureSize;
}

interface Loader {
  /** The last part of the function's name. */
  readonly name: string;
  /** The parameter that names the folder or the file, and its place. */
  readonly path: readonly [name: string, place: number];
  /** The parameter with height and width. */
  readonly size?: readonly [name: string, place: number];
  readonly reader: Reader;
  readonly interpolation: Interpolation;
}

/** What Keras, OpenCV and Pillow do: measured (`load_img` takes the nearest pixel, `image_dataset_from_directory` is bilinear). */
const loaders: readonly Loader[] = [
  {
    name: "flow_from_directory",
    path: ["directory", 0],
    size: ["target_size", 1],
    reader: "pillow",
    interpolation: "pillow-nearest",
  },
  {
    name: "image_dataset_from_directory",
    path: ["directory", 0],
    size: ["image_size", 5],
    reader: "tensorflow",
    interpolation: "tensorflow-bilinear",
  },
  {
    name: "load_img",
    path: ["path", 0],
    size: ["target_size", 2],
    reader: "pillow",
    interpolation: "pillow-nearest",
  },
  { name: "imread", path: ["filename", 0], reader: "opencv", interpolation: "opencv-linear" },
  { name: "open", path: ["fp", 0], reader: "pillow", interpolation: "pillow-bicubic" },
  { name: "read_file", path: ["filename", 0], reader: "tensorflow", interpolation: "tensorflow-bilinear" },
  { name: "decode_jpeg", path: ["", 9], reader: "tensorflow", interpolation: "tensorflow-bilinear" },
  { name: "decode_image", path: ["", 9], reader: "tensorflow", interpolation: "tensorflow-bilinear" },
];

/** As Keras's own `load_img`, where the program does not show how it reads pictures. */
const USUAL: Loading = { reader: "pillow", interpolation: "pillow-nearest" };

/** What the flow's steps say of the pictures; `textOf` gives the text of a file of the program. */
export function loadingOf(
  flow: Flow,
  textOf: (file: string) => string | undefined,
  workspace: string,
): Loading {
  for (const step of flow.steps) {
    const text = textOf(step.place.file);
    const loader = loaders.find(({ name }) => calledIn(step, text) === name);
    if (loader === undefined || text === undefined) continue;
    const call = readCall(text, step.place.span);
    const path = onDisk(textsOf(text)(argumentOf(call, ...loader.path)), step.place.file, workspace);
    const size = sizeIn(call, loader);
    const { reader, interpolation } = loader;
    return { reader, interpolation, ...(path && { path }), ...(size && { size }) };
  }
  return USUAL;
}

/** `tf.keras.utils.load_img(…)` → `load_img` */
function calledIn({ place }: Step, text: string | undefined): string | undefined {
  const [, callee] = /^([\w.\s]*)\(/.exec(text?.slice(place.span.start, place.span.end) ?? "") ?? [];
  return callee?.trimEnd().split(/[.\s]/).at(-1);
}

function sizeIn(call: CallText, { size }: Loader): PictureSize | undefined {
  if (size === undefined) return undefined;
  const [height, width] = literalNumbers(argumentOf(call, ...size)) ?? [];
  return height === undefined || width === undefined ? undefined : { height, width };
}

/** Relative paths are tried from the program's own folder, from those above it, and from the workspace. */
export function onDisk(path: string | undefined, file: string, workspace: string): string | undefined {
  if (path === undefined || path === "") return undefined;
  const from = [workspace, ...foldersAbove(file, workspace)];
  return from.map((folder) => resolve(folder, path)).find((candidate) => exists(candidate));
}

function foldersAbove(file: string, workspace: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    folders.push(folder);
    if (!folder.startsWith(join(workspace, "/")) || folder === dirname(folder)) return folders;
  }
}
