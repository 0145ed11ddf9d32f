import type { CallSite } from "../flow/step.ts";
import type { EffectCall } from "./effect.ts";

/**
 * Where a function that is handed over is called, as far as the text shows it: `preprocess_input` in
 * `ds.map(preprocess_input)`. The whole call where the function came by way of `**kwargs`.
 */
export function callOfArgument(call: EffectCall, parameter: string): CallSite {
  const argument = call.argSite(parameter);
  if (!argument) return call.site;
  const { span, value } = argument;
  return { file: call.site.file, span, callee: value, args: [], open: value.end, close: value.end };
}
