import type { CallArguments, ClassValue, InstanceValue, Value } from "../values/value.ts";
import { readAttribute } from "./attributes.ts";
import type { Interpreter } from "./interpreter.ts";
import { bindIn } from "./scope.ts";

/** `Class(…)`: a new object, its `__init__` run; where there is none, keywords become attributes, as in a dataclass. */
export function instantiate(it: Interpreter, of: ClassValue, call: CallArguments): Value {
  const instance: InstanceValue = {
    kind: "instance",
    class: of,
    namespace: { names: new Map() },
    id: it.nextId++,
  };
  if (!it.instances.has(of.id)) it.instances.set(of.id, instance);
  const initialise = readAttribute(it, instance, "__init__");
  if (initialise.kind === "function" || initialise.kind === "bound-api" || initialise.kind === "choice") {
    it.callValue(initialise, call);
  } else fillFields(it, instance, call);
  return instance;
}

function fillFields(it: Interpreter, instance: InstanceValue, call: CallArguments): void {
  let position = 0;
  for (const { name, value } of call.args) {
    const field = name ?? instance.class.fields[position++];
    if (field !== undefined) bindIn(it, instance.namespace, field, value);
  }
}
