// What verify/machine/bundled-file.ts is on a machine: here the client has read what ships.
import type * as machine from "../machine/bundled-file.ts";
import { given } from "./given.ts";

/** What the paths of bundled files begin with. */
export const bundledPrefix = "pixelproof:";

export const bundledPath: typeof machine.bundledPath = (path) => bundledPrefix + nameOf(path);
export const bundledText: typeof machine.bundledText = (path) => new TextDecoder().decode(packageFile(path));

export const packageFile: typeof machine.packageFile = (path) => {
  const bytes = given().bundled.get(nameOf(path));
  if (bytes === undefined) throw new Error(`${path} was not given to the worker`);
  return bytes;
};

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
