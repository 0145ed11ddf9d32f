import { applyModel } from "../effects/keras-apply.ts";
import { arrivalsIn } from "../effects/keras-arrivals.ts";
import type { CallSite } from "../flow/step.ts";
import { ALWAYS } from "../values/guard.ts";
import { sameMap } from "../values/pixels.ts";
import { isModelContent } from "../values/same.ts";
import { type Arrival, type Content, type ModelContent, OWN_LAYERS } from "../values/value.ts";
import { alikeContent } from "./alike.ts";
import type { Interpreter } from "./interpreter.ts";

/** Whether two things that were saved, perhaps by two programs, are the same model as far as pixels go, or the same pixels. */
export function alikeStored(it: Interpreter, a: Content, b: Content): boolean {
  if (alikeContent(it.store, a, b)) return true;
  return isModelContent(a) && isModelContent(b) && alikeModels(it, a, b);
}

/** The same networks, to each of which the same comes of what is fed. */
function alikeModels(it: Interpreter, a: ModelContent, b: ModelContent): boolean {
  const [one, other] = [arrivalsWithin(it, a), arrivalsWithin(it, b)];
  if (one.length === 0) return isSamePlace(originOf(a), originOf(b));
  return one.length === other.length && one.every((arrival, i) => alikeArrivals(it, arrival, other[i]));
}

function arrivalsWithin(it: Interpreter, content: ModelContent): readonly Arrival[] {
  const { machine } = it;
  const model = machine.models.make(content);
  if (model.kind !== "model") return [];
  const span = { start: 0, end: 0 };
  const site: CallSite = { file: it.module.file, span, callee: span, args: [], open: 0, close: 0 };
  const application = { machine, call: { args: [], site }, guard: ALWAYS };
  return arrivalsIn(machine, [applyModel(application, model.address, machine.images.input())]);
}

function alikeArrivals(it: Interpreter, a: Arrival, b: Arrival | undefined): boolean {
  if (!b || !sameMap(a.pixels.map, b.pixels.map)) return false;
  if (a.network === OWN_LAYERS || b.network === OWN_LAYERS) return a.network === b.network;
  const [one, other] = [a, b].map(({ network }) => it.machine.models.read(network)[0]?.content);
  if (one?.kind !== "network" || other?.kind !== "network") return false;
  return one.network.name === other.network.name && isSamePlace(one.network.call, other.network.call);
}

function originOf(content: ModelContent): CallSite | undefined {
  return content.kind === "sequential" || content.kind === "functional" ? content.origin?.call : undefined;
}

function isSamePlace(a: CallSite | undefined, b: CallSite | undefined): boolean {
  return a !== undefined && b !== undefined && a.file === b.file && a.span.start === b.span.start;
}
