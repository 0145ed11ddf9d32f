import type { Flow } from "./flow.ts";

/** Where a position now is. */
type Move = (position: number) => number;

/** The names under which flows hold positions: those of spans, and of the parentheses of a call. */
const POSITIONS: ReadonlySet<string> = new Set(["start", "end", "open", "close"]);

/** Parts of flows in which nothing ever moves: entries of the catalog, transforms, places in other files. They stay the same objects. */
const placeless = new WeakSet<object>();

/** The same flows with every position in them moved. What several share they go on sharing. */
export function moveFlows(flows: readonly Flow[], move: Move): readonly Flow[] {
  const mover = new Mover(move);
  return flows.map((flow) => mover.flow(flow));
}

class Mover {
  private readonly move: Move;
  /** Steps, networks and calls are shared by the flows of one model. */
  private readonly shared = new Map<object, object>();

  constructor(move: Move) {
    this.move = move;
  }

  flow(flow: Flow): Flow;
  flow(flow: object): object {
    return this.object(flow);
  }

  private object(value: object): object {
    if (placeless.has(value)) return value;
    if ("start" in value) return this.span(value);
    const before = this.shared.get(value);
    if (before) return before;
    const moved = Array.isArray(value) ? this.items(value) : this.parts(value);
    if (moved === value) placeless.add(value);
    else this.shared.set(value, moved);
    return moved;
  }

  /** Most of what there is. */
  private span(value: { readonly start: unknown; readonly end?: unknown }): object {
    const { start, end } = value;
    if (typeof start !== "number" || typeof end !== "number") return this.parts(value);
    return { start: this.move(start), end: this.move(end) };
  }

  private parts(value: object): object {
    const moved: Record<string, unknown> = { ...value };
    let isMoved = false;
    for (const name in moved) {
      const part = moved[name];
      const to = typeof part === "number" && POSITIONS.has(name) ? this.move(part) : this.part(part);
      if (to === part) continue;
      isMoved = true;
      moved[name] = to;
    }
    return isMoved ? moved : value;
  }

  private items(items: readonly unknown[]): readonly unknown[] {
    const moved = items.map((item) => this.part(item));
    return moved.some((item, i) => item !== items[i]) ? moved : items;
  }

  private part(part: unknown): unknown {
    return typeof part === "object" && part !== null ? this.object(part) : part;
  }
}
