import type { Flow } from "./flow.ts";

/** Where a position now is. */
type Move = (position: number) => number;

/** The names under which flows hold positions: those of spans, and of the parentheses of a call. */
const POSITIONS: ReadonlySet<string> = new Set(["start", "end", "open", "close"]);

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
  flow(flow: unknown): unknown {
    return this.part(flow);
  }

  private part(part: unknown): unknown {
    return isParts(part) ? this.object(part) : part;
  }

  private object(value: Parts): object {
    if ("start" in value) return this.span(value);
    if (isPlaceless(value)) return value;
    const before = this.shared.get(value);
    if (before) return before;
    const moved = Array.isArray(value) ? this.items(value) : this.parts(value);
    this.shared.set(value, moved);
    return moved;
  }

  /** Most of what there is. */
  private span(value: Parts): object {
    const { start, end } = value;
    if (typeof start !== "number" || typeof end !== "number") return this.parts(value);
    return { start: this.move(start), end: this.move(end) };
  }

  private parts(value: Parts): object {
    let moved: Record<string, unknown> | undefined;
    for (const name in value) {
      const part = value[name];
      const to = typeof part === "number" && POSITIONS.has(name) ? this.move(part) : this.part(part);
      if (to === part) continue;
      moved ??= { ...value };
      moved[name] = to;
    }
    return moved ?? value;
  }

  private items(items: readonly unknown[]): readonly unknown[] {
    let moved: unknown[] | undefined;
    for (let i = 0; i < items.length; i++) {
      const to = this.part(items[i]);
      if (to === items[i]) continue;
      moved ??= [...items];
      moved[i] = to;
    }
    return moved ?? items;
  }
}

type Parts = Readonly<Record<string, unknown>>;

function isParts(part: unknown): part is Parts {
  return typeof part === "object" && part !== null;
}

/** Transforms and what the catalog says have no places in them, and are most of what is met beside spans. */
function isPlaceless(value: Parts): boolean {
  return "scale" in value || "convention" in value || "parameters" in value;
}
