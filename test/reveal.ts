import { effect } from "../core/effects/effect.ts";
import type { EffectTable } from "../core/effects/library.ts";
import type { Machine } from "../core/effects/machine.ts";
import { describe } from "../core/transform/describe.ts";
import type { Pixels } from "../core/values/pixels.ts";
import type { ImageValue, Value } from "../core/values/value.ts";

/** What `reveal(x)` showed, by the offset at which the call begins; several where it ran several times. */
export type Revealed = Map<number, Set<string>>;

/** The functions that test programs call: `reveal(x)` says what a value is, `steps(x)` how its pixels got so. */
export function revealTable(seen: Revealed): EffectTable {
  const showing = (words: (machine: Machine, value: Value) => string) =>
    effect("x", ({ machine, site, arg }) => {
      const value = arg("x") ?? { kind: "constant", value: null };
      const shown = seen.get(site.span.start) ?? new Set();
      seen.set(site.span.start, shown.add(words(machine, value)));
      return value;
    });
  return { effects: { "builtins.reveal": showing(wordsFor), "builtins.steps": showing(stepWords) } };
}

/** The steps of the first image that is found in the value, with how each of them can be edited. */
function stepWords(machine: Machine, value: Value): string {
  if (value.kind === "stream") return stepWords(machine, value.element);
  const first = value.kind === "tuple" ? value.items[0] : undefined;
  if (first) return stepWords(machine, first);
  if (value.kind !== "image") return value.kind;
  const told = machine.images
    .read(value)
    .map(({ content }) =>
      content.steps.map(({ kind, text, site }) => `${kind} \`${text}\` (${site?.form ?? "-"})`).join(" → "),
    );
  return [...new Set(told)].join(" | ");
}

function wordsFor(machine: Machine, value: Value): string {
  const inner = (part: Value): string => wordsFor(machine, part);
  const listed = (items: readonly Value[], rest?: Value): string =>
    [...items.map(inner), ...(rest ? [`*${inner(rest)}`] : [])].join(", ");
  switch (value.kind) {
    case "image":
      return imageWords(machine, value);
    case "constant":
      return value.value === undefined ? "..." : JSON.stringify(value.value);
    case "vector":
      return `numbers ${value.numbers.join(", ")}`;
    case "tuple":
      return `(${listed(value.items, value.rest)})`;
    case "list": {
      const { items, rest } = machine.lists.read(value.address);
      return `[${listed(items, rest)}]`;
    }
    case "dict": {
      const { entries, rest } = machine.dicts.read(value.address);
      const parts = [...entries].map(([key, part]) => `${key}: ${inner(part)}`);
      return `{${[...parts, ...(rest ? [`*: ${inner(rest)}`] : [])].join(", ")}}`;
    }
    case "stream":
      return `stream of ${inner(value.element)}`;
    case "choice":
      return value.alternatives.map((alternative) => inner(alternative.value)).join(" | ");
    case "unknown":
      return `unknown: ${value.reason}`;
    default:
      return value.kind;
  }
}

function imageWords(machine: Machine, image: ImageValue): string {
  const held = new Set(machine.images.read(image).map(({ content }) => pixelWords(content)));
  const shape = image.rank === undefined ? "" : ` · ${image.rank}d`;
  const grey = image.channels === 1 ? " · 1 channel" : "";
  return `${[...held].join(" | ")} · ${image.container}${shape}${grey}`;
}

function pixelWords({ map, dtype }: Pixels): string {
  const words = map.kind === "unknown" ? `unknown: ${map.reason}` : describe(map.transform, map.isOrderKnown);
  return `${words} · ${dtype}`;
}
