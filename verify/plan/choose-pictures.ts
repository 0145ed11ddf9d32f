import { BadInput } from "../bad-input.ts";
import { DRAWN_CLASSES } from "../drawn/drawn-class.ts";
import { drawnSamples } from "../drawn/samples.ts";
import { exists, isFolder } from "../machine/disk.ts";
import type { PictureSize } from "../network/build.ts";
import type { Picture } from "../threads/messages.ts";
import { listPictures } from "./list-pictures.ts";

export interface ChosenPictures {
  readonly origin: "option" | "program" | "drawn";
  /** The folder or the file; undefined where they are drawn. */
  readonly folder?: string;
  /** How many there are, taken or not. */
  readonly found: number;
  /** The names of the class folders; empty where there are none. */
  readonly classes: readonly string[];
  /** The class of each picture, where there are classes. */
  readonly labels: readonly number[];
  /** Drawn ones come in the network's size. */
  pictures(size: PictureSize): readonly Picture[];
}

export interface PicturesContext {
  /** What the user names, absolute. */
  readonly named?: string | undefined;
  /** What the program names, where it is on this disk. */
  readonly program?: string | undefined;
  readonly most?: number | undefined;
  readonly seed: number;
}

/** With classes the linear probe needs many; to look at, few suffice. */
const MOST_FOR_PROBE = 128;
const MOST_TO_LOOK_AT = 16;
const DRAWN = 24;

/** The user's pictures, else the program's, else drawn ones. BadInput where the user names what is not there. */
export function choosePictures({ named, program, most, seed }: PicturesContext): ChosenPictures {
  if (named !== undefined) {
    if (!exists(named))
      throw new BadInput(`${named} does not exist; name a folder with pictures with --images`);
    return fromDisk("option", named, most, seed);
  }
  if (program !== undefined) {
    try {
      return fromDisk("program", program, most, seed);
    } catch (error) {
      // The program's folder is empty here: that is no mistake of the user's.
      if (!(error instanceof BadInput)) throw error;
    }
  }
  return drawn(most ?? DRAWN, seed);
}

function fromDisk(
  origin: "option" | "program",
  path: string,
  most: number | undefined,
  seed: number,
): ChosenPictures {
  if (!isFolder(path)) {
    const pictures: readonly Picture[] = [{ kind: "file", path }];
    return { origin, folder: path, found: 1, classes: [], labels: [], pictures: () => pictures };
  }
  const listed = listPictures(path, most ?? MOST_FOR_PROBE, seed);
  const files = listed.classes.length > 0 ? listed.files : listed.files.slice(0, most ?? MOST_TO_LOOK_AT);
  const pictures = files.map(({ path: file }): Picture => ({ kind: "file", path: file }));
  const labels = files.flatMap(({ label }) => label ?? []);
  return {
    origin,
    folder: path,
    found: listed.found,
    classes: listed.classes,
    labels,
    pictures: () => pictures,
  };
}

function drawn(count: number, seed: number): ChosenPictures {
  return {
    origin: "drawn",
    found: count,
    classes: [],
    labels: [],
    pictures({ width, height }) {
      const size = Math.min(width, height);
      const samples = drawnSamples({ classes: DRAWN_CLASSES, set: "sample", seed, size }, count);
      return samples.map(({ label, picture }, at): Picture => {
        const name = `${DRAWN_CLASSES[label]?.label ?? "drawing"} ${Math.floor(at / DRAWN_CLASSES.length) + 1}`;
        const pixels = { width: picture.width, height: picture.height, rgb: picture.data };
        return { kind: "drawn", name, pixels };
      });
    },
  };
}

/** How a picture is called in a report. */
export function pathOf(picture: Picture): string {
  return picture.kind === "file" ? picture.path : picture.name;
}
