/** A file of the workspace, as it now reads: in an editor, with what is not saved yet. */
export interface SourceText {
  /** Named as the files are that the engine is asked to check: a path, or a URI. */
  readonly file: string;
  readonly text: string;
}

/**
 * The engine's only window on files other than the one that it checks. It answers at once, and asks nothing of the
 * program: who implements it keeps at hand what it needs.
 */
export interface Workspace {
  /**
   * The file that an import statement names: `from ..data.gen import batches` in this importer is module "data.gen" at
   * level 2. A folder without `__init__.py` is a package whose `__init__.py` is empty. undefined for what lies outside.
   */
  resolve(importer: string, module: string, level: number): SourceText | undefined;
  /**
   * The files that may save something under this name, the nearest first and not too many: those that call what saves,
   * and mention the name or import a file that does. The asker is never among them.
   */
  saving(asker: string, name: string): readonly SourceText[];
}

/** Where there is but the one file. */
export const nowhere: Workspace = { resolve: () => undefined, saving: () => [] };
