import type { Flow, Phase, Use } from "../core/flow/flow.ts";
import type { Outline, OutlineImport } from "../core/flow/outline.ts";
import type { CallSite, Step } from "../core/flow/step.ts";
import { findNetwork } from "../core/models/catalog.ts";
import { expectationOf } from "../core/models/expectation-of.ts";
import type { Span } from "../core/source/span.ts";
import { compose } from "../core/transform/compose.ts";
import { IDENTITY, type Transform } from "../core/transform/transform.ts";

/** Flows drawn by hand over a text, for tests of what reads flows without the interpreter that makes them. */
export interface Sketch {
  readonly text: string;
  readonly outline: Outline;
  span(code: string): Span;
  call(code: string): CallSite;
  step(code: string, kind: Step["kind"], more?: Partial<Step>): Step;
  flow(steps: readonly Step[], more: FlowDetails): Flow;
}

export interface FlowDetails {
  /** The constructor's call as in the text; the last part of its name is looked up in the catalog. */
  readonly network: string;
  readonly use: string;
  readonly feed?: string;
  readonly feedShape?: Use["feedShape"];
  readonly phase?: Phase;
  readonly trainable?: Flow["network"]["trainable"];
  readonly isOrderKnown?: boolean;
  /** What the steps do not say of themselves: how the pixels were to begin with. */
  readonly raw?: Transform;
  readonly alternatives?: Flow["alternatives"];
  readonly weights?: "none";
}

export const file = "sketch.py";

export function sketch(text: string): Sketch {
  const span = (code: string): Span => {
    const start = text.indexOf(code);
    if (start < 0) throw new Error(`not in the text: ${code}`);
    return { start, end: start + code.length };
  };
  const call = (code: string): CallSite => callSite(text, span(code));
  const outline = outlineOf(text);
  return {
    text,
    outline,
    span,
    call,
    step: (code, kind, more = {}) => ({ text: code, place: { file, span: span(code) }, kind, ...more }),
    flow: (steps, details) => flowOf(steps, details, { call, span, outline }),
  };
}

function flowOf(
  steps: readonly Step[],
  details: FlowDetails,
  at: Pick<Sketch, "call" | "span" | "outline">,
): Flow {
  const name = /(\w+)\(/.exec(details.network)?.[1] ?? details.network;
  const path = `keras.applications.${name}`;
  const entry = findNetwork(path);
  if (!entry) throw new Error(`not in the catalog: ${name}`);

  const changes = steps.map(({ change }) => change ?? IDENTITY);
  const transform = changes.reduce((sum, change) => compose(change, sum), details.raw ?? IDENTITY);
  const weights = { kind: details.weights ?? "default" } as const;
  return {
    file,
    network: {
      entry,
      name,
      result: expectationOf(entry, { weights }),
      call: at.call(details.network),
      writtenPath: at.outline.imports.find((entry) => entry.name === name)?.path ?? `tensorflow.${path}`,
      trainable: details.trainable ?? "frozen",
    },
    phase: details.phase ?? "predict",
    use: {
      call: at.call(details.use),
      ...(details.feed === undefined ? {} : { feed: at.span(details.feed) }),
      feedShape: details.feedShape ?? "array",
    },
    arriving: { kind: "known", transform, isOrderKnown: details.isOrderKnown ?? true },
    steps,
    alternatives: details.alternatives ?? [],
  };
}

function callSite(text: string, span: Span): CallSite {
  const open = text.indexOf("(", span.start) + 1;
  const close = span.end - 1;
  const args: CallSite["args"][number][] = [];
  for (const { index, 0: code } of text
    .slice(open, close)
    .matchAll(/(?:[^,()[\]]|\([^()]*\)|\[[^[\]]*\])+/g)) {
    const start = open + index + (/^\s*/.exec(code)?.[0].length ?? 0);
    const end = open + index + code.trimEnd().length;
    if (start >= end) continue;
    const name = /^(\w+)=(?!=)/.exec(text.slice(start, end))?.[1];
    const value = { start: name === undefined ? start : start + name.length + 1, end };
    args.push({ ...(name === undefined ? {} : { name }), span: { start, end }, value });
  }
  return { file, span, callee: { start: span.start, end: open - 1 }, args, open, close };
}

/** Understands one-line imports, which is all that sketches need. */
function outlineOf(text: string): Outline {
  const imports: OutlineImport[] = [];
  for (const line of text.matchAll(/^(?:from ([\w.]+) )?import (.+)$/gm)) {
    const [whole, module, items = ""] = line;
    const base = line.index + whole.length - items.length;
    for (const item of items.matchAll(/([\w.]+)(?: as (\w+))?/g)) {
      const [written, path = "", alias] = item;
      const start = base + item.index;
      imports.push({
        statement: { start: line.index, end: line.index + whole.length },
        item: { start, end: start + written.length },
        path:
          module === undefined
            ? alias === undefined
              ? (path.split(".")[0] ?? path)
              : path
            : `${module}.${path}`,
        name: alias ?? (module === undefined ? (path.split(".")[0] ?? path) : path),
        isFrom: module !== undefined,
      });
    }
  }
  return { imports, names: new Set(text.match(/[A-Za-z_]\w*/g) ?? []), insertAt: 0 };
}
