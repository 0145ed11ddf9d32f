import type { SourceText } from "../core/source/workspace.ts";

/** Texts of these files, those that can be read. */
export function textsOf(
  files: Iterable<string>,
  read: (path: string) => string | undefined,
): readonly SourceText[] {
  return [...files].flatMap((file) => {
    const text = read(file);
    return text === undefined ? [] : [{ file, text }];
  });
}
