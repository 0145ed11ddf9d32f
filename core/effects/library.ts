import { canonicalName } from "../models/canonical-name.ts";
import { findNetwork, networks } from "../models/catalog.ts";
import { findPreprocess, preprocesses } from "../models/preprocesses.ts";
import type { Value } from "../values/value.ts";
import type { AttributeEffect, Effect, Effects, SetterEffect } from "./effect.ts";
import { networkEffect } from "./networks.ts";
import { preprocessEffect } from "./preprocess.ts";
import { rememberedByNames } from "./remembered.ts";

/**
 * What one library's names mean. Names are canonical (`canonicalName`): "numpy.expand_dims" for a function or class,
 * "numpy.ndarray.astype" for a method or attribute of what has the type "numpy.ndarray".
 */
export interface EffectTable {
  readonly effects?: Effects;
  /** Attributes that are read without a call. */
  readonly attributes?: Readonly<Record<string, AttributeEffect>>;
  /** What setting an attribute does. */
  readonly setters?: Readonly<Record<string, SetterEffect>>;
  readonly constants?: Readonly<Record<string, Value>>;
  /** Types, and the type whose methods and attributes they have too. */
  readonly bases?: Readonly<Record<string, string>>;
}

/** All that is known of libraries' names: the effect tables, and the catalog of networks and their preprocess functions. */
export interface Library {
  /** What a call of this canonical name does. */
  effectOf(path: string): Effect | undefined;
  /** The canonical name of a method of this type, its own or inherited. */
  methodOf(type: string, name: string): string | undefined;
  /** The canonical name of a method that tells something even where nobody knows the object: `fit`. */
  tellingMethod(name: string): string | undefined;
  attributeOf(type: string, name: string): AttributeEffect | undefined;
  setterOf(type: string, name: string): SetterEffect | undefined;
  /** Whether this is the outermost module of a library that is known: "numpy", "tensorflow". */
  isKnown(module: string): boolean;
  /** The value of a name as an import resolves it, whether known or not. */
  valueOf(written: string): Value;
  /** The value of a name within what an import resolves so: the same as of both with a dot between. */
  valueIn(written: string, name: string): Value;
  /** What `from module import *` brings under this name; undefined where it brings none that is known. */
  member(module: string, name: string): Value | undefined;
}

export function createLibrary(tables: readonly EffectTable[]): Library {
  const effects = merge(tables.map((table) => table.effects));
  const attributes = merge(tables.map((table) => table.attributes));
  const setters = merge(tables.map((table) => table.setters));
  const constants = merge(tables.map((table) => table.constants));
  const bases = merge(tables.map((table) => table.bases));
  // Thousands of names, and most programs ask for none that is not an effect.
  let modules: ReadonlySet<string> | undefined;
  const isModule = (path: string): boolean => {
    modules ??= prefixesOf([...effects.keys(), ...constants.keys()]);
    return modules.has(path);
  };
  const roots = rootsOf([
    ...effects.keys(),
    ...constants.keys(),
    ...networks.flatMap(({ paths }) => paths),
    ...preprocesses.map(({ path }) => path),
  ]);
  const telling = new Map(
    [...effects].flatMap(([path, effect]) =>
      effect.isTelling ? [[path.slice(path.lastIndexOf(".") + 1), path] as const] : [],
    ),
  );
  const fromCatalog = new Map<string, Effect | undefined>();

  const effectOf = (path: string): Effect | undefined => {
    const own = effects.get(path);
    if (own) return own;
    if (!fromCatalog.has(path)) fromCatalog.set(path, effectOfCatalog(path));
    return fromCatalog.get(path);
  };
  const inherited = <T>(find: (path: string) => T | undefined) =>
    rememberedByNames((type, name): T | undefined => {
      for (let t: string | undefined = type, i = 0; t !== undefined && i < 10; t = bases.get(t), i++) {
        const found = find(`${t}.${name}`);
        if (found !== undefined) return found;
      }
      return undefined;
    });
  const valueAt = (written: string): Value => {
    const path = canonicalName(written);
    return constants.get(path) ?? { kind: "api", path, written };
  };
  return {
    effectOf,
    tellingMethod: (name) => telling.get(name),
    methodOf: inherited((path) => (effects.has(path) ? path : undefined)),
    attributeOf: inherited((path) => attributes.get(path)),
    setterOf: inherited((path) => setters.get(path)),
    isKnown: (module) => roots.has(module) || roots.has(rootOf(canonicalName(module))),
    valueOf: valueAt,
    valueIn: rememberedByNames((written, name) => valueAt(`${written}.${name}`)),
    member: rememberedByNames((module, name) => {
      const written = `${module}.${name}`;
      const path = canonicalName(written);
      const isKnown = constants.has(path) || effectOf(path) !== undefined || isModule(path);
      return isKnown ? valueAt(written) : undefined;
    }),
  };
}

function effectOfCatalog(path: string): Effect | undefined {
  const network = findNetwork(path);
  if (network) return networkEffect(network);
  const preprocess = findPreprocess(path);
  return preprocess && preprocessEffect(preprocess);
}

function merge<T>(records: readonly (Readonly<Record<string, T>> | undefined)[]): ReadonlyMap<string, T> {
  const all = new Map<string, T>();
  for (const record of records) for (const [name, of] of Object.entries(record ?? {})) all.set(name, of);
  return all;
}

/** The "a" of each "a.b.c". */
function rootsOf(paths: readonly string[]): ReadonlySet<string> {
  return new Set(paths.map(rootOf));
}

function rootOf(path: string): string {
  const dot = path.indexOf(".");
  return dot < 0 ? path : path.slice(0, dot);
}

/** Every "a" and "a.b" of "a.b.c". */
function prefixesOf(paths: readonly string[]): ReadonlySet<string> {
  const prefixes = new Set<string>();
  for (const path of paths) {
    for (let dot = path.lastIndexOf("."); dot > 0; dot = path.lastIndexOf(".", dot - 1)) {
      prefixes.add(path.slice(0, dot));
    }
  }
  return prefixes;
}
