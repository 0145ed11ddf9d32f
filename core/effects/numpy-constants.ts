import { NONE, number } from "../values/make.ts";
import type { EffectTable } from "./library.ts";

export const numpyConstants: EffectTable = {
  constants: {
    "numpy.newaxis": NONE,
    "numpy.pi": number(Math.PI),
    "numpy.e": number(Math.E),
    "numpy.inf": number(Infinity),
    "numpy.Inf": number(Infinity),
  },
};
