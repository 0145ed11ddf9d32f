import { availableParallelism, freemem } from "node:os";

/** How many threads run at once. */
export function cores(): number {
  return availableParallelism();
}

/** Bytes of memory that nobody uses. */
export function freeMemory(): number {
  return freemem();
}
