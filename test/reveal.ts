import { effect } from "../core/effects/effect.ts";
import { createLibrary, type EffectTable } from "../core/effects/library.ts";
import type { Machine } from "../core/effects/machine.ts";
import { tables } from "../core/effects/tables.ts";
import { flowsThrough } from "../core/interpret/run.ts";
import { createLineIndex } from "../core/source/line-index.ts";
import { describe } from "../core/transform/describe.ts";
import { NONE } from "../core/values/make.ts";
import type { Pixels } from "../core/values/pixels.ts";
import type { Value } from "../core/values/value.ts";
import { pythonParser } from "./python-parser.ts";

/** Runs a program and puts behind each line with `reveal(x)` what x is there. */
export function reveal(text: string): string {
  const lines = createLineIndex(text);
  const shown = new Map<number, Set<string>>();
  const table: EffectTable = {
    effects: {
      "builtins.reveal": effect("x", (call) => {
        const { row } = lines.locationAt(call.site.span.start);
        const all = shown.get(row) ?? new Set();
        shown.set(row, all.add(show(call.machine, call.arg("x"))));
        return NONE;
      }),
    },
  };
  const { module } = pythonParser.parse(text);
  flowsThrough({ file: "case.py", text, module }, createLibrary([...tables, table]));
  const told = (row: number) => [...(shown.get(row) ?? ["never runs"])].join(" | ");
  return text
    .split("\n")
    .map((line, i) => (/^\s*reveal\(/.test(line) ? `${line.replace(/\s+#.*$/, "")}  # ${told(i + 1)}` : line))
    .join("\n");
}

/** What `reveal(x)` shows of a value: `RGB/255, range 0…1 · float · rank 4`, or why it is not known. */
function show(machine: Machine, value: Value | undefined): string {
  switch (value?.kind) {
    case "image": {
      const shape = [
        value.container === "numpy" ? [] : value.container,
        value.rank === undefined ? [] : `rank ${value.rank}`,
        value.channels === 1 ? "1 channel" : [],
      ].flat();
      const alternatives = machine.images.read(value).map(({ content }) => showPixels(content));
      return [[...new Set(alternatives)].join(" or "), ...shape].join(" · ");
    }
    case "constant":
      return JSON.stringify(value.value ?? null);
    case "vector":
      return `numbers ${value.numbers.join(", ")}`;
    case "tuple":
      return `(${value.items.map((item) => show(machine, item)).join("; ")}${value.rest ? "; …" : ""})`;
    case "list": {
      const { items, rest } = machine.lists.read(value.address);
      return `[${[...items, ...(rest ? [rest] : [])].map((item) => show(machine, item)).join("; ")}${rest ? " …" : ""}]`;
    }
    case "stream":
      return `stream of ${show(machine, value.element)}`;
    case "unknown":
      return `unknown: ${value.reason}`;
    default:
      return value?.kind ?? "nothing";
  }
}

function showPixels({ map, dtype, isBlank }: Pixels): string {
  if (isBlank) return `blank · ${dtype}`;
  const meaning = map.kind === "known" ? describe(map.transform, map.isOrderKnown) : `unknown: ${map.reason}`;
  return `${meaning} · ${dtype}`;
}
