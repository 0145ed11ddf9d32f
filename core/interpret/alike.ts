import { choose, type Possibility } from "../values/choice.ts";
import { samePixels } from "../values/pixels.ts";
import { sameContent, sameValue } from "../values/same.ts";
import type { Store } from "../values/store.ts";
import type { Content, ImageValue, Value } from "../values/value.ts";
import type { Interpreter } from "./interpreter.ts";

/** Whether nobody could tell these contents apart by what becomes of them: images with equal pixels and history count as one. */
export function alikeContent(store: Store<Content>, a: Content, b: Content): boolean {
  if (sameContent(a, b)) return true;
  return a.kind === "value" && b.kind === "value" && alike(store, a.value, b.value);
}

export function alike(store: Store<Content>, a: Value, b: Value): boolean {
  if (sameValue(a, b)) return true;
  if (a.kind === "image" && b.kind === "image") return alikeImages(store, a, b);
  if (a.kind === "tuple" && b.kind === "tuple") {
    return (
      !a.rest &&
      !b.rest &&
      a.items.length === b.items.length &&
      a.items.every((item, i) => {
        const other = b.items[i];
        return other !== undefined && alike(store, item, other);
      })
    );
  }
  if (a.kind === "features" && b.kind === "features")
    return a.arrivals.length === 0 && b.arrivals.length === 0;
  if (a.kind === "unknown" && b.kind === "unknown")
    return isFresh(a.key) && isFresh(b.key) && a.ending === b.ending;
  return (
    a.kind === "stream" && b.kind === "stream" && a.type === b.type && alike(store, a.element, b.element)
  );
}

/** Unknown values that nothing names are one as good as the other. */
function isFresh(key: string): boolean {
  return key.startsWith("#");
}

function alikeImages(store: Store<Content>, a: ImageValue, b: ImageValue): boolean {
  if (a.container !== b.container || a.channel !== b.channel) return false;
  const [one, other] = [store.read(a.address), store.read(b.address)];
  const [x, y] = [one[0]?.content, other[0]?.content];
  if (one.length !== 1 || other.length !== 1) return false;
  return x?.kind === "pixels" && y?.kind === "pixels" && samePixels(x.pixels, y.pixels);
}

/** `choose`, with possibilities that nobody could tell apart taken as one. */
export function chooseBySight(it: Interpreter, possibilities: readonly Possibility[]): Value {
  const [first] = possibilities;
  if (first && possibilities.every(({ value }) => alike(it.store, value, first.value))) return first.value;
  return choose(possibilities);
}
