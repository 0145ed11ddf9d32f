import type { ImageShape, Machine } from "../effects/machine.ts";
import type { Step } from "../flow/step.ts";
import { IDENTITY, mapTriple } from "../transform/transform.ts";
import { areCompatible } from "../values/guard.ts";
import type { Pixels } from "../values/pixels.ts";
import { unknownPixels } from "../values/pixels.ts";
import { type Address, type Alternative, type Cell, certain } from "../values/store.ts";
import type { Content, ImageValue } from "../values/value.ts";
import type { Interpreter } from "./interpreter.ts";

/** Images and what happens to them: the pixels lie in the store, and what a program does to an array all its views see. */
export function createImages(it: Interpreter): Machine["images"] {
  const read = (image: ImageValue): Cell<Pixels> => {
    const pixels: Alternative<Pixels>[] = [];
    for (const { guard, content } of it.store.read(image.address)) {
      if (content.kind !== "pixels" || !areCompatible(guard, it.path)) continue;
      pixels.push({ guard, content: asSeenBy(image, content.pixels) });
    }
    return pixels;
  };
  const make = (pixels: Pixels | Cell<Pixels>, shape: ImageShape): ImageValue => {
    const cell = isCell(pixels) ? pixels : certain(pixels);
    return imageOf(it.store.allocate(cell.map(toContent)), shape);
  };
  return {
    read,
    make,
    map: (image, change, shape) =>
      make(
        read(image).map(({ guard, content }) => ({ guard, content: change(content) })),
        { ...image, ...shape },
      ),
    change(image, change) {
      const cell = it.store.read(image.address).map(({ guard, content }) => {
        if (content.kind !== "pixels" || !areCompatible(guard, it.path)) return { guard, content };
        const changed = change(content.pixels);
        const { channel } = image;
        const pixels = channel === undefined ? changed : onlyChannel(content.pixels, changed, channel);
        return toContent({ guard, content: pixels });
      });
      it.store.write(image.address, cell);
      spoilMirrors(it, image.address, new Set([image.address]));
    },
    mirror(one, other) {
      link(it, one.address, other.address);
      link(it, other.address, one.address);
    },
    view: (image, shape) => imageOf(image.address, { ...image, ...shape }),
    input() {
      const pixels: Pixels = {
        map: { kind: "known", transform: IDENTITY, isOrderKnown: true },
        steps: [],
        dtype: "float",
        input: it.nextId++,
      };
      return make(pixels, { container: "symbolic", rank: 4 });
    },
  };
}

function link(it: Interpreter, from: Address, to: Address): void {
  it.mirrors.set(from, new Map(it.mirrors.get(from)).set(to, it.path));
}

/**
 * What is done to an array is seen through every view of it whose channels are reversed. What such a view then holds is
 * left unknown: who wrote into the array had not that view in mind, and is told so where the array itself is used.
 */
function spoilMirrors(it: Interpreter, address: Address, done: Set<Address>): void {
  for (const [mirror, path] of it.mirrors.get(address) ?? []) {
    // A view that another branch made is none of this one's.
    if (done.has(mirror) || !areCompatible(path, it.path)) continue;
    done.add(mirror);
    const spoiled = it.store.read(mirror).map(({ guard, content }) =>
      content.kind === "pixels"
        ? toContent({
            guard,
            content: unknownPixels("changed through another view of the array", content.pixels),
          })
        : { guard, content },
    );
    it.store.write(mirror, spoiled);
    spoilMirrors(it, mirror, done);
  }
}

function isCell(pixels: Pixels | Cell<Pixels>): pixels is Cell<Pixels> {
  return Array.isArray(pixels);
}

function toContent({ guard, content }: Cell<Pixels>[number]): Cell<Content>[number] {
  return { guard, content: { kind: "pixels", pixels: content } };
}

/**
 * What an array holds in the eyes of who holds this value: steps that wrote into it behind their back are said to be
 * such. Copies share nothing with the array any more.
 */
function asSeenBy({ knows }: ImageValue, pixels: Pixels): Pixels {
  if (!pixels.isOverwritten) return pixels;
  const { isOverwritten: _, ...rest } = pixels;
  const steps = pixels.steps.map((step): Step => {
    if (step.fact?.kind !== "in-place") return step;
    const { fact: __, ...plain } = step;
    return knows?.includes(step) ? plain : { ...plain, fact: { kind: "reused" } };
  });
  return { ...rest, steps };
}

function imageOf(
  address: number,
  { container, rank, channels, channel, layout, knows }: ImageShape,
): ImageValue {
  // Set one by one: images are made all the time, and spreading what is absent takes longer than all else about it.
  const image: { -readonly [K in keyof ImageValue]: ImageValue[K] } = { kind: "image", address, container };
  if (rank !== undefined) image.rank = rank;
  if (channels !== undefined) image.channels = channels;
  if (channel !== undefined) image.channel = channel;
  if (knows !== undefined) image.knows = knows;
  if (layout !== undefined) image.layout = layout;
  return image;
}

/** `x[..., 0] -= 103.939`: what was done to one channel. */
function onlyChannel(before: Pixels, after: Pixels, channel: 0 | 1 | 2): Pixels {
  if (before.map.kind === "unknown" || after.map.kind === "unknown") return after;
  const [a, b] = [before.map.transform, after.map.transform];
  if (a.order !== b.order) return unknownPixels("single channels are exchanged", after);
  const transform = {
    order: a.order,
    scale: mapTriple(a.scale, (scale, c) => (c === channel ? b.scale[c] : scale)),
    offset: mapTriple(a.offset, (offset, c) => (c === channel ? b.offset[c] : offset)),
  };
  return { ...after, map: { ...after.map, transform } };
}
