import type { CallSite, Step } from "../flow/step.ts";
import type { Transform } from "../transform/transform.ts";
import type { EffectCall } from "./effect.ts";

type Span = CallSite["span"];

/** The step that a call is, by the name of its function. `operand` is what stays when the call is taken away. */
export function callStep(call: EffectCall, kind: Step["kind"], operand?: Span, change?: Transform): Step {
  const { machine, path, site } = call;
  const more = {
    api: path,
    site: { form: "call", call: site, ...(operand ? { operand } : {}) },
    ...(change ? { change } : {}),
  } as const;
  return machine.step(site.span, kind, more, site.file);
}

/** `x` in `x.astype("uint8")`; undefined where the method was not called by way of a dot. */
export function receiverSpan({ machine, path, site }: EffectCall): Span | undefined {
  const method = path.slice(path.lastIndexOf(".") + 1);
  const callee = machine.textAt(site.callee, site.file);
  const object = callee.endsWith(method) ? callee.slice(0, -method.length).trimEnd() : "";
  const length = object.endsWith(".") ? object.slice(0, -1).trimEnd().length : 0;
  return length > 0 ? { start: site.callee.start, end: site.callee.start + length } : undefined;
}
