import { constantText } from "../values/make.ts";
import type { Value } from "../values/value.ts";

/**
 * The name under which a file is saved or loaded, however it is written: "./out//model.h5", "out/x/../model.h5". Relative
 * paths are compared as the programs write them: from where they are run the text does not say.
 */
export function storedPath(path: Value | undefined): string | undefined {
  const written = constantText(path);
  return written === undefined ? undefined : normalPath(written);
}

function normalPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.replaceAll("\\", "/").split("/")) {
    const isUp = part === ".." && parts.length > 0 && parts.at(-1) !== "..";
    if (isUp) parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return (path.startsWith("/") ? "/" : "") + parts.join("/");
}
