import { createHash } from "node:crypto";

/** Some of these items, the same for the same seed, in whatever order they come: each is drawn by the hash of its name. */
export function draw(items, count, seed) {
  return items
    .map((item) => ({ item, key: hash(`${seed}\0${item.file}`) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, count)
    .map(({ item }) => item);
}

/** A whole number below `count`, the same for the same words. */
export function pick(count, words) {
  return Number.parseInt(hash(words).slice(0, 8), 16) % count;
}

function hash(words) {
  return createHash("sha256").update(words).digest("hex");
}
