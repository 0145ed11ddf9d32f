import { ALWAYS, conjoin } from "../values/guard.ts";
import { unknown } from "../values/make.ts";
import { type Pixels, unknownPixels } from "../values/pixels.ts";
import type { Cell } from "../values/store.ts";
import type { Arrival, ImageValue, Value } from "../values/value.ts";
import { joinCells } from "./join-pixels.ts";
import type { ImageShape, Machine } from "./machine.ts";

/**
 * One array of all these images. `shapeOf` gives its shape from that of the parts. Features stay features; where
 * anything else is among them, the whole is unknown.
 */
export function joinImages(
  machine: Machine,
  values: readonly Value[],
  shapeOf: (part: ImageShape) => ImageShape,
): Value {
  const plain = values.flatMap((value) =>
    value.kind === "choice" ? value.alternatives : [{ guard: ALWAYS, value }],
  );
  const arrivals = new Set<Arrival>();
  const images: ImageValue[] = [];
  let hasFeatures = false;
  for (const { value } of plain) {
    if (value.kind === "image") images.push(value);
    else if (value.kind === "features") {
      hasFeatures = true;
      for (const arrival of value.arrivals) arrivals.add(arrival);
    } else if (!hasFeatures) {
      return unknown(value.kind === "unknown" ? value.reason : "images and other things stand in one array");
    }
  }
  if (hasFeatures) return { kind: "features", arrivals: [...arrivals] };
  const cells = values.map((value) => cellOf(machine, value));
  return machine.images.make(joinCells(cells), shapeOf(shapeOfAll(images)));
}

/** What a value holds that is an image, or one of several. */
function cellOf(machine: Machine, value: Value): Cell<Pixels> {
  if (value.kind === "image") return pixelsOf(machine, value);
  if (value.kind !== "choice") return [];
  return value.alternatives.flatMap(({ guard, value: one }) =>
    one.kind !== "image"
      ? []
      : pixelsOf(machine, one).flatMap((alternative) => {
          const both = conjoin(guard, alternative.guard);
          return both ? [{ guard: both, content: alternative.content }] : [];
        }),
  );
}

function pixelsOf(machine: Machine, image: ImageValue): Cell<Pixels> {
  const cell = machine.images.read(image);
  if (image.channel === undefined) return cell;
  const reason = "one channel stands alone";
  return cell.map(({ guard, content }) => ({ guard, content: unknownPixels(reason, content) }));
}

function shapeOfAll(images: readonly ImageValue[]): ImageShape {
  const [first] = images;
  const isSame = (of: (image: ImageValue) => unknown): boolean =>
    images.every((image) => of(image) === (first && of(first)));
  return {
    container: "numpy",
    rank: isSame((image) => image.rank) ? first?.rank : undefined,
    channels: isSame((image) => image.channels) ? first?.channels : undefined,
  };
}
