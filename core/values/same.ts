import { samePixels, unknownPixels } from "./pixels.ts";
import type { Cell } from "./store.ts";
import type { Content, ModelContent, Value } from "./value.ts";

/** Whether two values are the same as far as can be told: constants by value, what lies in the store by its address. */
export function sameValue(a: Value, b: Value): boolean {
  if (a === b) return true;
  switch (a.kind) {
    case "unknown":
      return b.kind === "unknown" && a.key === b.key;
    case "constant":
      return b.kind === "constant" && Object.is(a.value, b.value);
    case "vector":
      return b.kind === "vector" && sameList(a.numbers, b.numbers, Object.is);
    case "image":
      return (
        b.kind === "image" &&
        a.address === b.address &&
        a.rank === b.rank &&
        a.channel === b.channel &&
        a.layout === b.layout
      );
    case "features":
      return b.kind === "features" && sameList(a.arrivals, b.arrivals, (x, y) => x === y);
    case "tuple":
      return b.kind === "tuple" && sameList(a.items, b.items, sameValue) && sameOptional(a.rest, b.rest);
    case "list":
    case "dict":
    case "object":
    case "model":
      return b.kind === a.kind && a.address === b.address;
    case "api":
      return b.kind === "api" && a.path === b.path;
    case "bound-api":
      return b.kind === "bound-api" && a.path === b.path && sameValue(a.receiver, b.receiver);
    case "function":
      return b.kind === "function" && a.id === b.id && sameOptional(a.receiver, b.receiver);
    case "class":
    case "instance":
    case "layer":
      return b.kind === a.kind && a.id === b.id;
    case "stream":
      return b.kind === "stream" && a.type === b.type && sameValue(a.element, b.element);
    case "layer-of":
      return b.kind === "layer-of" && a.model === b.model && a.covers === b.covers;
    case "module":
      return b.kind === "module" && a.namespace === b.namespace;
    default:
      return false;
  }
}

/** Whether two cells certainly hold the same, by what stands in them and not by what they refer to. */
export function sameSettled(a: Cell<Content>, b: Cell<Content>): boolean {
  const [one, other] = [a[0], b[0]];
  if (!one || !other || a.length !== 1 || b.length !== 1 || one.guard.size + other.guard.size > 0)
    return false;
  if (one.content.kind !== "value" || other.content.kind !== "value") return false;
  const [x, y] = [one.content.value, other.content.value];
  if (x.kind === "constant" && y.kind === "constant") {
    return Object.is(x.value, y.value) && x.isInteger === y.isInteger;
  }
  return x.kind === "api" && y.kind === "api" && x.path === y.path && x.written === y.written;
}

export function sameContent(a: Content, b: Content): boolean {
  if (a === b) return true;
  if (a.kind === "value" && b.kind === "value") return sameValue(a.value, b.value);
  if (a.kind === "pixels" && b.kind === "pixels") return samePixels(a.pixels, b.pixels);
  if (a.kind === "list" && b.kind === "list") {
    return sameList(a.items, b.items, sameValue) && sameOptional(a.rest, b.rest);
  }
  if (a.kind === "network" && b.kind === "network") {
    return a.network.call === b.network.call && a.network.trainable === b.network.trainable;
  }
  return false;
}

/** What a cell holds once there are too many possibilities to keep them apart. */
export function contentOfTooMany(contents: readonly Content[]): Content {
  const reason = "too many possibilities to follow";
  const [first] = contents;
  switch (first?.kind) {
    case "pixels":
      return { kind: "pixels", pixels: unknownPixels(reason, first.pixels) };
    case "list":
      return { kind: "list", items: [], rest: { kind: "unknown", reason, key: reason } };
    case "dict":
      return { kind: "dict", entries: new Map(), rest: { kind: "unknown", reason, key: reason } };
    case "object":
      return { kind: "object", fields: new Map() };
    case "network":
    case "sequential":
    case "functional":
    case "opaque":
      return { kind: "opaque", reason };
    default:
      return { kind: "value", value: { kind: "unknown", reason, key: reason } };
  }
}

export function isModelContent(content: Content): content is ModelContent {
  return ["network", "sequential", "functional", "opaque"].includes(content.kind);
}

function sameList<T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): boolean {
  return (
    a.length === b.length &&
    a.every((x, i) => {
      const y = b[i];
      return y !== undefined && same(x, y);
    })
  );
}

function sameOptional(a: Value | undefined, b: Value | undefined): boolean {
  return a === undefined || b === undefined ? a === b : sameValue(a, b);
}
