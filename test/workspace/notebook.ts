/** A notebook as Jupyter writes it: code cells of these sources, but for those that begin with `#md`. */
export function notebookJson(...sources: readonly string[]): string {
  const cells = sources.map((source) =>
    source.startsWith("#md")
      ? { cell_type: "markdown", metadata: {}, source: linesOf(source) }
      : { cell_type: "code", execution_count: 1, metadata: {}, outputs: [], source: linesOf(source) },
  );
  const metadata = {
    kernelspec: { display_name: "Python 3", language: "python", name: "python3" },
    language_info: { name: "python", version: "3.11.4" },
  };
  return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

function linesOf(source: string): readonly string[] {
  return source.match(/.*\n|.+$/g) ?? [];
}
