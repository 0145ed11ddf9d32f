/** How paths are taken apart and put together: those of a disk by Node, those of an editor's documents as URIs. */
export interface Paths {
  readonly sep: string;
  /** The folder around; a path that has none is its own. */
  dirname(path: string): string;
  join(folder: string, ...names: readonly string[]): string;
}
