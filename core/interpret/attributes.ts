import { EXTENDED } from "../effects/language.ts";
import type { CallSite } from "../flow/step.ts";
import { NONE, partOfUnknown, text, unknown } from "../values/make.ts";
import type { ClassValue, FunctionValue, InstanceValue, Value } from "../values/value.ts";
import { forkValue } from "./fork.ts";
import type { Interpreter } from "./interpreter.ts";
import { memberOfModule } from "./modules.ts";
import { resolve } from "./open-values.ts";
import { bindIn, readIn } from "./scope.ts";
import { typeNameOf } from "./type-names.ts";

/** `value.name` */
export function readAttribute(it: Interpreter, value: Value, name: string): Value {
  return forkValue(it, resolve(it, value), (plain) => attributeOfPlain(it, plain, name));
}

function attributeOfPlain(it: Interpreter, value: Value, name: string): Value {
  switch (value.kind) {
    case "unknown":
      return partOfUnknown(value, `.${name}`);
    case "api":
      return it.library.valueIn(value.written, name);
    case "module":
      return memberOfModule(it, value, name) ?? unknown(`\`${value.name}\` has no \`${name}\``);
    case "instance":
      return instanceAttribute(it, value, name);
    case "class":
      return classAttribute(it, value, name);
    default:
      return attributeByType(it, value, name);
  }
}

function attributeByType(it: Interpreter, value: Value, name: string): Value {
  const type = typeNameOf(it, value);
  const found = type === undefined ? undefined : memberOfType(it, type, value, name);
  if (found) return found;
  return value.kind === "features"
    ? value
    : unknown(`\`.${name}\` of ${type ?? value.kind} is not known to Pixelproof`);
}

function memberOfType(it: Interpreter, type: string, receiver: Value, name: string): Value | undefined {
  const read = it.library.attributeOf(type, name);
  if (read) return read(receiver, it.machine);
  const path = it.library.methodOf(type, name);
  return path === undefined ? undefined : { kind: "bound-api", receiver, path };
}

/** What stands in the object itself, else in its classes, the nearest first. */
function instanceAttribute(it: Interpreter, instance: InstanceValue, name: string): Value {
  const whole = instance.whole ?? instance;
  const own = instance.whole ? undefined : readIn(it, whole.namespace, name);
  if (own) return own;
  const found = instance.whole
    ? findInBases(it, instance.class, name)
    : (findInClass(it, instance.class, name) ?? findInBases(it, instance.class, name));
  if (found?.kind === "value") return bindMember(it, found.value, whole, found.owner);
  if (found) return libraryMember(it, found.type, whole, name);
  if (name === "__class__") return instance.class;
  if (name === "__init__") return unknown("the library's own constructor");
  const otherwise = name.startsWith("__") ? undefined : instanceAttribute(it, instance, "__getattr__");
  if (otherwise?.kind === "function") return it.machine.callWith(otherwise, [text(name)], siteOf(otherwise));
  return {
    kind: "unknown",
    reason: `\`.${name}\` of ${instance.class.name} is not set`,
    key: `${instance.class.name}#${instance.id}.${name}`,
  };
}

/** What a class inherits from a library's: of the object that `super().__init__(…)` made, where it made one. */
function libraryMember(it: Interpreter, type: string, instance: InstanceValue, name: string): Value {
  if (name === "__init__" && it.library.methodOf(type, name) === undefined)
    return constructorOf(it, type, instance);
  const extended = readIn(it, instance.namespace, EXTENDED);
  if (extended && extended.kind !== "unknown") return readAttribute(it, extended, name);
  return memberOfType(it, type, instance, name) ?? unknown(`\`.${name}\` is not known`);
}

/** `super().__init__(rescale=1 / 255)` of a class that extends `ImageDataGenerator`: makes the object that is extended. */
function constructorOf(it: Interpreter, type: string, instance: InstanceValue): FunctionValue {
  const invoke: FunctionValue["invoke"] = (call) => {
    const made = it.callValue({ kind: "api", path: type, written: type }, call);
    bindIn(it, instance.namespace, EXTENDED, made);
    return NONE;
  };
  return {
    kind: "function",
    name: "__init__",
    place: instance.class.place,
    id: it.nextId++,
    invoke,
    binds: "never",
  };
}

function classAttribute(it: Interpreter, value: ClassValue, name: string): Value {
  if (name === "__name__") return { kind: "constant", value: value.name };
  const found = findInClass(it, value, name) ?? findInBases(it, value, name);
  if (found?.kind === "value") {
    return found.value.kind === "function" && found.value.binds === "class"
      ? { ...found.value, receiver: value }
      : found.value;
  }
  const path = found && it.library.methodOf(found.type, name);
  if (path !== undefined) return { kind: "bound-api", receiver: value, path };
  return { kind: "unknown", reason: `\`${value.name}.${name}\` is not set`, key: `${value.name}.${name}` };
}

/** Where a name of a class was found: in a class of the program, or in a library's class that it derives from. */
type Found =
  | { readonly kind: "value"; readonly value: Value; readonly owner: ClassValue }
  | { readonly kind: "library"; readonly type: string };

function findInClass(it: Interpreter, value: ClassValue, name: string): Found | undefined {
  const own = readIn(it, value.namespace, name);
  return own && { kind: "value", value: own, owner: value };
}

function findInBases(it: Interpreter, value: ClassValue, name: string, depth = 0): Found | undefined {
  if (depth > 10) return undefined;
  for (const base of value.bases) {
    const found =
      base.kind === "class"
        ? (findInClass(it, base, name) ?? findInBases(it, base, name, depth + 1))
        : findInLibrary(it, base, name);
    if (found) return found;
  }
  return undefined;
}

function findInLibrary(it: Interpreter, base: Value, name: string): Found | undefined {
  if (base.kind !== "api") return undefined;
  const isMade = name === "__init__" ? it.library.effectOf(base.path) : undefined;
  const isKnown = isMade ?? it.library.attributeOf(base.path, name) ?? it.library.methodOf(base.path, name);
  return isKnown === undefined ? undefined : { kind: "library", type: base.path };
}

/** Makes a method of a function that was found in a class; runs a property. */
function bindMember(it: Interpreter, value: Value, receiver: InstanceValue, owner: ClassValue): Value {
  return forkValue(it, value, (member) => {
    if (member.kind !== "function" || member.receiver) return member;
    switch (member.binds) {
      case "instance":
        return { ...member, receiver };
      case "class":
        return { ...member, receiver: owner };
      case "property":
        return propertyValue(it, member, receiver);
      default:
        return member;
    }
  });
}

function propertyValue(it: Interpreter, getter: FunctionValue, receiver: InstanceValue): Value {
  return it.machine.callWith({ ...getter, binds: "instance", receiver }, [], siteOf(getter));
}

/** A call that stands nowhere in the text, at the function itself. */
function siteOf({ place: { file, span } }: FunctionValue): CallSite {
  return { file, span, callee: span, args: [], open: span.end, close: span.end };
}

/** `value.name = to` */
export function writeAttribute(it: Interpreter, value: Value, name: string, to: Value): void {
  forkValue(it, resolve(it, value), (plain) => {
    if (plain.kind === "class" || plain.kind === "module") bindIn(it, plain.namespace, name, to);
    else if (plain.kind === "instance") writeOfInstance(it, plain.whole ?? plain, name, to);
    else {
      const type = typeNameOf(it, plain);
      const set = type === undefined ? undefined : it.library.setterOf(type, name);
      if (set) setForEach(it, to, (one) => set(plain, one, it.machine));
    }
    return plain;
  });
}

function setForEach(it: Interpreter, value: Value, set: (one: Value) => void): void {
  forkValue(it, resolve(it, value), (one) => {
    set(one);
    return one;
  });
}

function writeOfInstance(it: Interpreter, instance: InstanceValue, name: string, to: Value): void {
  const type = libraryBaseOf(instance.class);
  const set = type === undefined ? undefined : it.library.setterOf(type, name);
  set?.(instance, to, it.machine);
  bindIn(it, instance.namespace, name, to);
}

/** The library's class that a class of the program derives from. */
export function libraryBaseOf(value: ClassValue, depth = 0): string | undefined {
  if (depth > 10) return undefined;
  for (const base of value.bases) {
    if (base.kind === "api") return base.path;
    const found = base.kind === "class" ? libraryBaseOf(base, depth + 1) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
