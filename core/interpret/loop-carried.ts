import { type Pixels, sameMap, unknownPixels } from "../values/pixels.ts";
import type { Address, Mark } from "../values/store.ts";
import type { Content } from "../values/value.ts";
import type { Interpreter } from "./interpreter.ts";

/**
 * After a turn of a loop: the images that it left in variables and arrays. What is neither what the turn before left
 * changes with every turn (`x = x * 0.9`) and is given up: nobody knows how many turns there are.
 */
export function giveUpWhatChanges(
  it: Interpreter,
  begin: Mark,
  earlier: ReadonlyMap<Address, Pixels>,
): ReadonlyMap<Address, Pixels> {
  const left = new Map<Address, Pixels>();
  for (const [address, cell] of it.store.delta(begin)) {
    const content = cell.length === 1 ? cell[0]?.content : undefined;
    const pixels = content && pixelsOf(it, content);
    if (!pixels) continue;
    const before = earlier.get(address);
    if (before && !sameMap(before.map, pixels.map)) giveUp(it, address, content, pixels);
    else left.set(address, pixels);
  }
  return left;
}

function pixelsOf(it: Interpreter, content: Content): Pixels | undefined {
  if (content.kind === "pixels") return content.pixels;
  if (content.kind !== "value" || content.value.kind !== "image") return undefined;
  const cell = it.store.read(content.value.address);
  const [only] = cell;
  return cell.length === 1 && only?.content.kind === "pixels" ? only.content.pixels : undefined;
}

function giveUp(it: Interpreter, address: Address, content: Content, pixels: Pixels): void {
  const unknown = unknownPixels("the pixels change with every turn of a loop", pixels);
  if (content.kind === "pixels")
    it.store.write(address, [{ guard: new Map(), content: { kind: "pixels", pixels: unknown } }]);
  else if (content.kind === "value" && content.value.kind === "image") {
    const value = it.machine.images.make(unknown, content.value);
    it.store.writeVariable(address, [{ guard: new Map(), content: { kind: "value", value } }]);
  }
}
