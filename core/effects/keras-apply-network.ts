import { conjoin } from "../values/guard.ts";
import { feedPixels, type Pixels, unknownPixels } from "../values/pixels.ts";
import type { Address, Cell } from "../values/store.ts";
import type { Arrival, ImageValue, NetworkContent, Value } from "../values/value.ts";
import type { Application } from "./keras-application.ts";
import { features } from "./keras-arrivals.ts";
import { singleInput } from "./keras-input.ts";

/** What stands between the image and the network has learned weights or mixes pixels: nobody can tell what arrives. */
export const BEHIND_LAYERS = "other layers stand between the images and the network";

/** `base(x)` of a network itself. */
export function applyNetwork(
  application: Application,
  address: Address,
  content: NetworkContent,
  input: Value,
): Value {
  const { machine } = application;
  const given = singleInput(machine, input);
  // With `input_tensor=preprocess_input(inputs)` that preprocessing is a part of the network.
  const [own] = machine.images.read(content.input);
  const before = given.kind === "features" ? given.arrivals : [];
  const at = pixelsGiven(application, given).flatMap(({ guard, content: pixels }) =>
    arrival(application, address, own ? feedPixels(own.content, pixels) : pixels, guard),
  );
  return features([...before, ...at]);
}

function pixelsGiven(application: Application, given: Value): Cell<Pixels> {
  if (given.kind === "image") return readable(application, given);
  const reason = given.kind === "features" ? BEHIND_LAYERS : reasonOf(given);
  return [{ guard: new Map(), content: unknownPixels(reason) }];
}

/** What an image holds, as far as a network for colours can be said to be given it. */
export function readable({ machine }: Application, image: ImageValue): Cell<Pixels> {
  const isGrey = image.channels === 1 || image.channel !== undefined;
  const cell = withoutBlank(machine.images.read(image));
  if (isGrey) return changed(cell, (pixels) => unknownPixels("a grey image", pixels));
  return changed(cell, (pixels) =>
    pixels.isBlank ? unknownPixels("an array without images in it", pixels) : pixels,
  );
}

/** An array that is filled only on some paths (`if name in names: data[i] = image`) is fed for the sake of those. */
function withoutBlank(cell: Cell<Pixels>): Cell<Pixels> {
  const filled = cell.filter(({ content }) => !content.isBlank);
  return filled.length > 0 ? filled : cell;
}

function changed(cell: Cell<Pixels>, change: (pixels: Pixels) => Pixels): Cell<Pixels> {
  return cell.map(({ guard, content }) => ({ guard, content: change(content) }));
}

/** Why a value that is no image is not understood. */
export function reasonOf(value: Value): string {
  return value.kind === "unknown" ? value.reason : "what is fed is no image that Pixelproof can follow";
}

/**
 * Images reach a network. Real ones are recorded at once; placeholders are kept with what comes out, until the model
 * that is being built from it is given images.
 */
export function arrival(
  application: Application,
  network: Address,
  pixels: Pixels,
  guard: Cell<Pixels>[number]["guard"],
): readonly Arrival[] {
  const { machine } = application;
  if (pixels.input !== undefined || !machine.isInUse()) return [{ network, pixels }];
  const both = conjoin(application.guard, guard);
  if (both) machine.arrive(network, pixels, both);
  return [];
}
