import { NONE } from "../values/make.ts";
import { type Effect, effect } from "./effect.ts";
import type { EffectTable } from "./library.ts";

/** Where an object of the program's own class keeps the library's object that it extends. */
export const EXTENDED = "<extended>";

const itsArgument: Effect = effect("function", (call) => call.arg("function") ?? NONE);

/**
 * Builtins that are a part of how classes work: the interpreter itself gives them their meaning where they decorate
 * a method or are called in one.
 */
export const language: EffectTable = {
  effects: {
    "builtins.super": itsArgument,
    "builtins.property": itsArgument,
    "builtins.staticmethod": itsArgument,
    "builtins.classmethod": itsArgument,
    "functools.cached_property": itsArgument,
  },
};
