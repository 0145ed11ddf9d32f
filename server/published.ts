import type { PublishDiagnosticsParams } from "vscode-languageserver";

/** What the client was told: of a notebook's many cells, it is told only of those of which there is something new to tell. */
export interface Published {
  /**
   * Tells what there is in each document of a file or notebook; in documents of which it told before, and which are not
   * among them, there is nothing now.
   */
  publish(program: string, documents: readonly PublishDiagnosticsParams[]): void;
}

export function createPublished(send: (params: PublishDiagnosticsParams) => void): Published {
  const told = new Map<string, ReadonlyMap<string, string>>();
  return {
    publish(program, documents) {
      const before = told.get(program) ?? new Map<string, string>();
      const now = new Map(documents.map((params) => [params.uri, looksOf(params)]));
      if (now.size > 0) told.set(program, now);
      else told.delete(program);
      for (const uri of before.keys()) if (!now.has(uri)) send({ uri, diagnostics: [] });
      for (const params of documents) if (before.get(params.uri) !== now.get(params.uri)) send(params);
    },
  };
}

/** All but the data by which a diagnostic is known again: that is new with each version, though nobody sees it. */
function looksOf(params: PublishDiagnosticsParams): string {
  return JSON.stringify(params, (key, value: unknown) => (key === "data" ? undefined : value));
}
