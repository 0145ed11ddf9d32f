import { bindEffect } from "../effects/effect.ts";
import { choose, possibilitiesOf } from "../values/choice.ts";
import { unknown } from "../values/make.ts";
import type { CallArguments, InstanceValue, Unknown, Value } from "../values/value.ts";
import { libraryBaseOf, readAttribute } from "./attributes.ts";
import { resultOfUnknown } from "./features.ts";
import { fork } from "./fork.ts";
import { instantiate } from "./instances.ts";
import { type Interpreter, spend } from "./interpreter.ts";
import { isAtTheBottom, tooDeep } from "./nesting.ts";
import { forkOpen, resolve, resolveCall } from "./open-values.ts";
import { typeNameOf } from "./type-names.ts";

/** Calls whatever can be called. */
export function callValue(it: Interpreter, callee: Value, call: CallArguments): Value {
  spend(it);
  if (isAtTheBottom(it)) return tooDeep();
  it.depth++;
  const value = callWhole(it, callee, call);
  it.depth--;
  return value;
}

function callWhole(it: Interpreter, callee: Value, call: CallArguments): Value {
  if (callee.kind !== "choice") return callPlain(it, callee, call);
  const path = it.path;
  const branches = fork(it, possibilitiesOf(callee, path), ({ value }) => callPlain(it, value, call));
  it.path = path;
  return choose(branches.map(({ guard, result }) => ({ guard, value: result })));
}

function callPlain(it: Interpreter, callee: Value, call: CallArguments): Value {
  switch (callee.kind) {
    case "function":
      return callee.invoke(callee.receiver ? withFirst(callee.receiver, call) : call);
    case "class":
      return instantiate(it, callee, call);
    case "instance":
      return callInstance(it, callee, call);
    case "partial":
      return callValue(it, callee.callee, { ...call, args: [...callee.args, ...call.args] });
    case "api":
      return runEffect(it, callee.path, callee.written, undefined, call);
    case "bound-api":
      return runEffect(it, callee.path, callee.path, callee.receiver, call);
    case "layer":
      return callLayer(it, callee, call);
    case "features":
      return callee;
    case "unknown":
      callMethodOfParameter(it, callee, call);
      return resultOfUnknown(it, valuesOf(call), callee.reason, returned(callee, call));
    default:
      return callByType(it, callee, call);
  }
}

/** Methods of arrays whose result holds what the array held: `np.load("x.npy").astype("float32")`. */
const keepingMethods = /\.(astype|reshape|copy|transpose|squeeze|flatten|ravel|numpy|to_numpy)$/;

/**
 * What a function that nobody knows returns. It may have scaled what it made; and what it was given in pixels, or in
 * numbers that were calculated, it gives back in some way: `x, y = smote.fit_resample(x / 255, y)`.
 */
function returned({ reason, key, ...known }: Unknown, call: CallArguments): Unknown {
  if (keepingMethods.test(key)) return { ...unknown(reason), ...marksOf(known) };
  const isGivenPixels = valuesOf(call).some(
    (value) => value.kind === "image" || (value.kind === "unknown" && value.isComputed),
  );
  return { ...unknown(reason), isReturned: true, ...(isGivenPixels ? { isComputed: true as const } : {}) };
}

function marksOf({ isComputed, isReturned }: Pick<Unknown, "isComputed" | "isReturned">) {
  return { ...(isComputed ? { isComputed } : {}), ...(isReturned ? { isReturned } : {}) };
}

function asArguments(values: readonly Value[]): CallArguments["args"] {
  return values.map((value) => ({ value }));
}

/** `model.fit(train)` where `model` is a parameter that nothing gives: its name may tell something all the same. */
function callMethodOfParameter(it: Interpreter, callee: Unknown, call: CallArguments): void {
  const method = /^([^#().]+\(\w+\))\.(\w+)$/.exec(callee.key);
  const path = method?.[2] === undefined ? undefined : it.library.tellingMethod(method[2]);
  if (path === undefined || method?.[1] === undefined) return;
  runEffect(it, path, path, { ...callee, key: method[1] }, call);
}

/** Runs what the effect tables know of this name, once for each way in which its arguments may have been decided. */
function runEffect(
  it: Interpreter,
  path: string,
  written: string,
  receiver: Value | undefined,
  call: CallArguments,
): Value {
  const effect = it.library.effectOf(path);
  if (!effect) {
    const inputs = receiver ? [receiver, ...valuesOf(call)] : valuesOf(call);
    const reason = `\`${written}\` is not known to Pixelproof`;
    return resultOfUnknown(
      it,
      inputs,
      reason,
      returned(unknown(reason), { ...call, args: asArguments(inputs) }),
    );
  }
  if (effect.stops) it.hasStopped = true;
  const values = receiver ? [receiver, ...valuesOf(call)] : valuesOf(call);
  return forkOpen(it, values, () => {
    const own = receiver && resolve(it, receiver);
    const result = effect.run(bindEffect(effect, it.machine, path, written, resolveCall(it, call), own));
    // `abs(a.output - b.output)`: what reached the networks on the way here is not lost.
    return result.kind === "unknown" ? resultOfUnknown(it, values, result.reason, result) : result;
  });
}

function callLayer(it: Interpreter, layer: Value & { readonly kind: "layer" }, call: CallArguments): Value {
  return forkOpen(it, valuesOf(call), () => {
    const resolved = resolveCall(it, call);
    const input = resolved.args[0]?.value;
    return input ? layer.apply(input, resolved) : unknown("a layer is called without an input");
  });
}

function callByType(it: Interpreter, callee: Value, call: CallArguments): Value {
  const type = typeNameOf(it, callee);
  const path = type === undefined ? undefined : it.library.methodOf(type, "__call__");
  if (path !== undefined) return runEffect(it, path, path, callee, call);
  return resultOfUnknown(it, valuesOf(call), `calling ${type ?? "this"} is not followed`);
}

/** An object of the program's own class: its `__call__`, or that of the library's class that it derives from. */
function callInstance(it: Interpreter, instance: InstanceValue, call: CallArguments): Value {
  const method = readAttribute(it, instance, "__call__");
  if (method.kind !== "unknown") return callValue(it, method, call);
  const base = libraryBaseOf(instance.class);
  return resultOfUnknown(
    it,
    valuesOf(call),
    `objects of ${base ?? instance.class.name} are not followed when called`,
  );
}

function withFirst(receiver: Value, call: CallArguments): CallArguments {
  return { ...call, args: [{ value: receiver }, ...call.args] };
}

function valuesOf(call: CallArguments): readonly Value[] {
  return call.args.map(({ value }) => value);
}
