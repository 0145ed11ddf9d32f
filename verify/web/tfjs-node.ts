// What verify/backend/tfjs-node.ts is on a machine: a browser cannot have TensorFlow's own library.
import type * as machine from "../backend/tfjs-node.ts";

const why = "a browser cannot load it";

export const findTfjsNode: typeof machine.findTfjsNode = () => ({ why });
export const openTfjsNode: typeof machine.openTfjsNode = () => {
  throw new Error(why);
};
