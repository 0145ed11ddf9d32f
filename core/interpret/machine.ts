import type { Machine } from "../effects/machine.ts";
import type { CallSite, Step } from "../flow/step.ts";
import type { Place } from "../source/span.ts";
import { ALWAYS, conjoin } from "../values/guard.ts";
import { isModelContent, sameValue } from "../values/same.ts";
import {
  type CallArguments,
  type Content,
  type ModelContent,
  OWN_LAYERS,
  type Value,
} from "../values/value.ts";
import { readAttribute, writeAttribute } from "./attributes.ts";
import { type Interpreter, spend, spendOn } from "./interpreter.ts";
import { either, elementOf, freshValue } from "./iterate.ts";
import { createImages } from "./machine-images.ts";
import { oneDeeper } from "./nesting.ts";
import { openCell } from "./open-values.ts";
import { putOnShelf, takeFromShelf } from "./shelf.ts";

/** The services that effects may ask for, on top of this interpreter's state. `it` is complete only when they are used. */
export function createMachine(it: Interpreter): Machine {
  return {
    textAt: (span, file) => textAt(it, { file: file ?? it.module.file, span }),
    step: (span, kind, more, file) => stepAt(it, { file: file ?? it.module.file, span }, kind, more),
    images: createImages(it),
    ...containers(it),
    models: {
      make(content) {
        noteModel(it, content);
        return { kind: "model", address: it.store.allocate([{ guard: ALWAYS, content }]) };
      },
      read: (address) =>
        openCell(it, it.store.read(address)).flatMap(({ guard, content }) =>
          isModelContent(content) ? [{ guard, content }] : [],
        ),
      change: (address, change) => changeModel(it, address, change),
    },
    nested(run, otherwise) {
      spend(it);
      return oneDeeper(it, run, otherwise);
    },
    call: (callee, call) => it.callValue(callee, call),
    callWith: (callee, values, site) => it.callValue(callee, positional(values, site)),
    attribute: (value, name) => readAttribute(it, value, name),
    setAttribute: (value, name, to) => writeAttribute(it, value, name, to),
    elementOf: (iterable) => elementOf(it, iterable),
    fresh: (value) => freshValue(it, value),
    either: (values, reason) => either(it, values, reason),
    isSame: sameValue,
    withUse(phase, use, run, own) {
      if (it.use) return run();
      it.use = { phase, use, ...(own ? { own } : {}) };
      try {
        return run();
      } finally {
        it.use = undefined;
      }
    },
    arrive(address, pixels, guard) {
      if (!it.use) return;
      const { phase, use, own } = it.use;
      const seen = { phase, use, pixels, ...(it.entry && { entry: it.entry }) };
      if (address === OWN_LAYERS) {
        const path = own && conjoin(it.path, guard);
        if (path) it.sightings.push({ network: own, ...seen, guard: path });
        return;
      }
      for (const { guard: ofNetwork, content } of openCell(it, it.store.read(address))) {
        const path = conjoin(it.path, guard);
        const both = path && conjoin(path, ofNetwork);
        if (both && content.kind === "network")
          it.sightings.push({ network: content.network, ...seen, guard: both });
      }
    },
    isInUse: () => it.use !== undefined,
    clues: {
      fed: (phase, use, pixels) =>
        it.sightings.push({
          clue: "fed",
          phase,
          use,
          pixels,
          guard: it.path,
          ...(it.entry && { entry: it.entry }),
        }),
      doubt: () => it.sightings.push({ clue: "doubt" }),
    },
    shelf: {
      put: (key, content) => putOnShelf(it, key, content),
      get: (key, path) => takeFromShelf(it, key, path.slice(path.lastIndexOf("/") + 1)),
    },
  };
}

function noteModel(it: Interpreter, content: ModelContent): void {
  if (content.kind === "network") it.sightings.push({ clue: "made", network: content.network });
  else if (content.kind === "opaque") it.sightings.push({ clue: "doubt" });
}

function containers(it: Interpreter): Pick<Machine, "lists" | "dicts" | "objects"> {
  const counted = (content: Content) => {
    spendOn(it, content);
    return content;
  };
  const allocate = (content: Content) => it.store.allocate([{ guard: ALWAYS, content: counted(content) }]);
  const write = (address: number, content: Content) =>
    it.store.write(address, [{ guard: ALWAYS, content: counted(content) }]);
  const read = (address: number) => {
    const content = openCell(it, it.store.read(address))[0]?.content;
    return content && counted(content);
  };
  return {
    lists: {
      make: (items, rest) => ({
        kind: "list",
        address: allocate({ kind: "list", items, ...(rest ? { rest } : {}) }),
      }),
      read(address) {
        const content = read(address);
        return content?.kind === "list" ? content : { kind: "list", items: [] };
      },
      write,
      isInLoop: () => it.openLoops > 0,
    },
    dicts: {
      make: (entries, rest) => ({
        kind: "dict",
        address: allocate({ kind: "dict", entries, ...(rest ? { rest } : {}) }),
      }),
      read(address) {
        const content = read(address);
        return content?.kind === "dict" ? content : { kind: "dict", entries: new Map() };
      },
      write,
    },
    objects: {
      make(type, fields) {
        const known = Object.entries(fields).flatMap(([name, value]) =>
          value ? [[name, value] as const] : [],
        );
        return { kind: "object", type, address: allocate({ kind: "object", fields: new Map(known) }) };
      },
      field(object, name) {
        const content = object.kind === "object" ? read(object.address) : undefined;
        return content?.kind === "object" ? content.fields.get(name) : undefined;
      },
      setField(object, name, value) {
        if (object.kind !== "object") return;
        const content = read(object.address);
        const fields = content?.kind === "object" ? content.fields : new Map<string, Value>();
        write(object.address, { kind: "object", fields: new Map([...fields, [name, value]]) });
      },
    },
  };
}

function changeModel(
  it: Interpreter,
  address: number,
  change: (content: ModelContent) => ModelContent,
): void {
  const cell = it.store.read(address).flatMap(({ guard, content }) => {
    if (!isModelContent(content)) return [];
    if (conjoin(it.path, guard) === undefined) return [{ guard, content }];
    const changed = change(content);
    if (changed !== content) noteModel(it, changed);
    return [{ guard, content: changed }];
  });
  it.store.write(address, cell);
}

/** Positional values that stand nowhere in the text. */
export function positional(values: readonly Value[], site: CallSite): CallArguments {
  return { args: values.map((value) => ({ value })), site };
}

function textAt(it: Interpreter, { file, span }: Place): string {
  return file === it.module.file ? it.module.textAt(span) : (it.texts.get(file)?.(span) ?? "");
}

const LONGEST_TEXT = 80;

/** Whether the blanks of a text are other than they would be in one line. */
const isLaidOut = /[^\S ]| {2}|[([{] | [)\]}]/;

function inOneLine(text: string): string {
  if (!isLaidOut.test(text)) return text;
  return text
    .replace(/\s+/g, " ")
    .replace(/([([{]) /g, "$1")
    .replace(/,? ([)\]}])/g, "$1");
}

function stepAt(it: Interpreter, place: Place, kind: Step["kind"], more?: Partial<Step>): Step {
  const written = inOneLine(textAt(it, place));
  const text = written.length > LONGEST_TEXT ? `${written.slice(0, LONGEST_TEXT - 1)}…` : written;
  // While a use is open what runs is the model itself: the `call` of a subclass, a Lambda's function.
  return { text, place, kind, ...(it.use ? { inModel: true } : {}), ...more };
}
