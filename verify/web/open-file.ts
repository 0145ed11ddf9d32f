// What verify/machine/open-file.ts is on a machine: here a file comes whole, from whoever has it.
import type * as machine from "../machine/open-file.ts";
import { addressOf } from "./address.ts";
import { bundledPrefix } from "./bundled-file.ts";
import { given } from "./given.ts";

export const openFile: typeof machine.openFile = async (path) => {
  const bytes = await readWhole(path);
  return {
    size: bytes.length,
    isFolder: false,
    read(into, offset, length, position) {
      const part = bytes.subarray(position, position + length);
      into.set(part, offset);
      return part.length;
    },
    close: () => undefined,
  };
};

export const readWhole: typeof machine.readWhole = async (path) => {
  const name = path.startsWith(bundledPrefix) ? path.slice(bundledPrefix.length) : undefined;
  return (name !== undefined && given().bundled.get(name)) || (await given().read(addressOf(path)));
};
