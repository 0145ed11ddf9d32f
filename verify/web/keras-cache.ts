// What verify/download/keras-cache.ts is on a machine: a browser has no such folder.
import type * as machine from "../download/keras-cache.ts";

export const kerasModels: typeof machine.kerasModels = () => "";
export const inKerasCache: typeof machine.inKerasCache = () => undefined;
