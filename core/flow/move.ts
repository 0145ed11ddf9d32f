import type { Flow } from "./flow.ts";

/** Where a position now is. */
type Move = (position: number) => number;

/** The names under which flows hold positions: those of spans, and of the parentheses of a call. */
const POSITIONS: ReadonlySet<string> = new Set(["start", "end", "open", "close"]);

/** Parts of flows in which nothing ever moves: entries of the catalog, transforms, places in other files. They stay the same objects. */
const placeless = new WeakSet<object>();

/** The same flow with every position in it moved. */
export function moveFlow(flow: Flow, move: Move): Flow;
export function moveFlow(flow: object, move: Move): object {
  return moveObject(flow, move);
}

function moveObject(value: object, move: Move): object {
  if (placeless.has(value)) return value;
  if (Array.isArray(value)) return moveItems(value, move);
  const moved: Record<string, unknown> = {};
  let isMoved = false;
  for (const [name, part] of Object.entries(value)) {
    const to = typeof part === "number" && POSITIONS.has(name) ? move(part) : movePart(part, move);
    isMoved ||= to !== part;
    moved[name] = to;
  }
  return isMoved ? moved : kept(value);
}

function moveItems(items: readonly unknown[], move: Move): readonly unknown[] {
  const moved = items.map((item) => movePart(item, move));
  return moved.some((item, i) => item !== items[i]) ? moved : kept(items);
}

function movePart(part: unknown, move: Move): unknown {
  return typeof part === "object" && part !== null ? moveObject(part, move) : part;
}

function kept<T extends object>(value: T): T {
  placeless.add(value);
  return value;
}
