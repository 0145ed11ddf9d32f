// What verify/machine/capacity.ts is on a machine: a browser tells its cores, and of its memory nothing that one can rely on.
import type * as machine from "../machine/capacity.ts";

const GIGABYTE = 2 ** 30;

export const cores: typeof machine.cores = () => navigator.hardwareConcurrency;
export const freeMemory: typeof machine.freeMemory = () => 2 * GIGABYTE;
