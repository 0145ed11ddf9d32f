import { NONE } from "../values/make.ts";
import { type Effect, effect } from "./effect.ts";
import type { EffectTable } from "./library.ts";

const stop: Effect = { ...effect("status", () => NONE), stops: true };

/** Calls after which nothing of the program runs. */
export const stopping: EffectTable = {
  effects: {
    "sys.exit": stop,
    "os._exit": stop,
    "os.abort": stop,
    "builtins.exit": stop,
    "builtins.quit": stop,
  },
};
