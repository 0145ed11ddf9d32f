import { affine, SWAP } from "../transform/transform.ts";
import { unknown } from "../values/make.ts";
import { swapChannels, unknownPixels, withStep } from "../values/pixels.ts";
import type { ImageValue, Value } from "../values/value.ts";
import { callStep } from "./call-step.ts";
import { type EffectCall, effect } from "./effect.ts";
import { elementsOf } from "./elements.ts";
import { greyToColour, turnGrey } from "./grey.ts";
import { type ImageRun, imageFunction, losing } from "./image-effect.ts";
import { joinImages } from "./join-images.ts";
import type { EffectTable } from "./library.ts";
import { mergeChannels, splitChannels } from "./merge-channels.ts";
import { conversionOf } from "./opencv-flags.ts";

const colours = /^(BGR|RGB)A?$/;

/** `cv2.cvtColor(img, code, img)` writes what it makes into an array of the caller's, too. */
const convert: ImageRun = (image, call, operand) => {
  const result = converted(image, call, operand);
  const target = call.arg("dst");
  if (target?.kind !== "image" || result.kind !== "image") return result;
  const [only, ...more] = call.machine.images.read(result);
  call.machine.images.change(target, (pixels) =>
    only && more.length === 0
      ? only.content
      : unknownPixels("overwritten by one of several pictures", pixels),
  );
  return result;
};

/** `cv2.cvtColor(img, cv2.COLOR_BGR2RGB)`: only the exchange of red and blue can be followed. */
const converted: ImageRun = (image, call, operand) => {
  const [from, to] = conversionOf(call.arg("code")) ?? [];
  if (from === undefined || to === undefined)
    return lost(image, call, operand, "a colour conversion that is not known");
  if (colours.test(from) && colours.test(to)) return exchange(image, call, operand, from, to);
  if (colours.test(from) && to === "GRAY") return turnGrey(image, call, operand);
  if (from === "GRAY" && colours.test(to)) return greyToColour(image, call);
  return lost(
    image,
    call,
    operand,
    `the picture is turned from ${from} to ${to}, which is no map of single channels`,
  );
};

function exchange(
  image: ImageValue,
  call: EffectCall,
  operand: Parameters<ImageRun>[2],
  from: string,
  to: string,
): Value {
  const isSwap = from.startsWith("BGR") !== to.startsWith("BGR");
  const step = callStep(call, isSwap ? "swap" : "other", operand, isSwap ? SWAP : affine(1));
  const channels = to.length;
  return call.machine.images.map(
    image,
    (pixels) => (isSwap ? swapChannels(pixels, step) : withStep(pixels, step)),
    { channels },
  );
}

function lost(image: ImageValue, call: EffectCall, operand: Parameters<ImageRun>[2], reason: string): Value {
  return call.machine.images.map(image, losing(reason, call, operand), { channels: 3 });
}

/** `b, g, r = cv2.split(img)` */
const split: ImageRun = (image, { machine }) => {
  const rank = image.rank === 3 ? 2 : image.rank;
  if (image.channels === 1) return { kind: "tuple", items: [image] };
  return { kind: "tuple", items: splitChannels(machine, image, rank) };
};

/** `cv2.merge([r, g, b])`; three times the same grey is grey. */
const merge = effect("mv dst", (call) => {
  const parts = elementsOf(call.machine, call.arg("mv"));
  const images = parts?.filter((part) => part.kind === "image") ?? [];
  const [first] = images;
  if (!parts || !first || images.length !== parts.length)
    return unknown("channels that are not known, put together");
  const merged = mergeChannels(call.machine, images);
  if (merged) return call.machine.images.view(merged, { rank: 3 });
  if (images.every(({ channels, channel }) => channels === 1 && channel === undefined))
    return greyToColour(first, call);
  return unknown("channels of several pictures, put together");
});

/** `cv2.hconcat([a, b])`: pictures side by side. */
const concatenate = effect("src dst", (call) => {
  const parts = elementsOf(call.machine, call.arg("src"));
  return parts ? joinImages(call.machine, parts, (part) => part) : unknown("pictures that are not known");
});

export const opencvColor: EffectTable = {
  effects: {
    "cv2.cvtColor": imageFunction("src code dst dstCn", convert),
    "cv2.split": imageFunction("m mv", split),
    "cv2.merge": merge,
    "cv2.hconcat": concatenate,
    "cv2.vconcat": concatenate,
  },
};
