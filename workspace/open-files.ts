/** Files that an editor has open: what they hold there counts, wherever else they are kept. */
export interface OpenFiles {
  read(path: string): string | undefined;
  paths(): readonly string[];
}

/** Where no editor is. */
export const nothingOpen: OpenFiles = { read: () => undefined, paths: () => [] };
