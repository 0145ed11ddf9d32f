import { constantNumber, unknown } from "../values/make.ts";
import type { ImageValue, Value } from "../values/value.ts";
import { isChannelAxis, rankAdded } from "./axes.ts";
import { type Effect, type EffectCall, effect } from "./effect.ts";
import { elementsOf } from "./elements.ts";
import { greyToColour } from "./grey.ts";
import type { ImageRun } from "./image-effect.ts";
import { joinImages } from "./join-images.ts";
import type { EffectTable } from "./library.ts";
import { mergeChannels, splitChannels } from "./merge-channels.ts";
import { each } from "./named.ts";
import { shapeFunction } from "./numpy-effect.ts";
import { toArray } from "./to-array.ts";

/** Which axis the parts are put together along, and whether that axis is new. */
interface Seam {
  readonly axis: number;
  readonly isNew: boolean;
}

function joining(
  parameters: string,
  seamOf: (call: EffectCall, first: ImageValue | undefined) => Seam | undefined,
): Effect {
  const [first = ""] = parameters.split(" ");
  return effect(parameters, (call) => {
    const given = call.arg(first);
    if (given?.kind === "image") return joined(call, [given], seamOf(call, given));
    const elements = elementsOf(call.machine, given);
    if (!elements)
      return given?.kind === "features" || given?.kind === "unknown" ? given : unknown("nothing to join");
    const parts = elements.map((element) => toArray(call.machine, element));
    return joined(
      call,
      parts,
      seamOf(
        call,
        parts.find((part) => part.kind === "image"),
      ),
    );
  });
}

function joined(call: EffectCall, parts: readonly Value[], seam: Seam | undefined): Value {
  const images = parts.filter((part) => part.kind === "image");
  const [first] = images;
  if (first && seam && images.length === parts.length && alongChannels(first, seam)) {
    return joinedChannels(call, first, images);
  }
  if (parts.length > 0 && parts.every((part) => part.kind === "vector")) {
    return { kind: "vector", numbers: parts.flatMap((part) => part.numbers) };
  }
  return joinImages(call.machine, parts, (part) => ({
    ...part,
    rank: seam ? rankAdded(part, seam.isNew ? 1 : 0) : undefined,
  }));
}

/** `np.dstack([r, g, b])`, `np.stack((grey,) * 3, axis=-1)` */
function joinedChannels(call: EffectCall, first: ImageValue, images: readonly ImageValue[]): Value {
  const merged = mergeChannels(call.machine, images);
  if (merged) return call.machine.images.view(merged, { rank: first.rank === 2 ? 3 : first.rank });
  if (
    images.length === 3 &&
    images.every(({ channels, channel }) => channels === 1 && channel === undefined)
  ) {
    return greyToColour(first, call);
  }
  return unknown("channels of several pictures stand in one array");
}

/** Whether the parts become the channels of one picture. */
function alongChannels(first: ImageValue, { axis, isNew }: Seam): boolean {
  const isFlat = first.channels === 1 || first.channel !== undefined;
  if (isNew) return isFlat && (axis === -1 || axis === 2 || axis === 3);
  return isFlat && first.rank === 2 ? axis === 2 : isChannelAxis(first, axis) === true;
}

const stack = joining("arrays axis", (call) => seamAt(call.arg("axis"), true));
const concatenate = joining("arrays axis", (call) => seamAt(call.arg("axis"), false));
const vertical = joining("tup", () => ({ axis: 0, isNew: false }));
const horizontal = joining("tup", () => ({ axis: 1, isNew: false }));
/** Flat pictures get an axis for their channels, pictures that have one are joined along it. */
const depth = joining("tup", (_call, first) => ({
  axis: 2,
  isNew: first?.rank === 2 || first?.channel !== undefined,
}));

function seamAt(value: Value | undefined, isNew: boolean): Seam | undefined {
  const axis = value ? constantNumber(value) : 0;
  return axis === undefined ? undefined : { axis, isNew };
}

/** `np.append(batch, image, axis=0)`; without an axis everything is flattened. */
const append = effect("arr values axis", (call) => {
  const [array, values] = [call.arg("arr"), call.arg("values")];
  if (!array || !values) return unknown("nothing to append");
  const parts = [array, values].map((value) => toArray(call.machine, value));
  return joinImages(call.machine, parts, (part) => ({ ...part, rank: call.arg("axis") ? part.rank : 1 }));
});

/** `np.array_split(x, 4)`: parts of the batch; `np.split(x, 3, axis=-1)`: the channels. */
const split: ImageRun = (image, call) => {
  const axis = call.arg("axis") ? constantNumber(call.arg("axis")) : 0;
  if (axis === undefined) return unknown("split along an axis that is not known");
  if (isChannelAxis(image, axis) && image.channels !== 1) {
    return call.machine.lists.make(splitChannels(call.machine, image, image.rank));
  }
  return call.machine.lists.make([], call.machine.images.view(image, {}));
};

const splitDepth: ImageRun = (image, { machine }) =>
  machine.lists.make(splitChannels(machine, image, image.rank));

export const numpyJoining: EffectTable = {
  effects: {
    "numpy.stack": stack,
    ...each("numpy.concatenate numpy.concat", concatenate),
    ...each("numpy.vstack numpy.row_stack", vertical),
    "numpy.hstack": horizontal,
    "numpy.dstack": depth,
    "numpy.append": append,
    ...each("numpy.split numpy.array_split", shapeFunction("ary indices_or_sections axis", split)),
    "numpy.vsplit": shapeFunction("ary indices_or_sections", split),
    "numpy.dsplit": shapeFunction("ary indices_or_sections", splitDepth),
  },
};
