import type { Diagnostic, PublishDiagnosticsParams } from "vscode-languageserver";

/** What the client was told: of a notebook's many cells, it is told only of those of which there is something new to tell. */
export interface Published {
  /**
   * Tells what a file or notebook has to say of each document: its own, and those of files that it imports. In documents
   * of which it told before, and which are not among them, it finds nothing now. What several say of one document is told
   * together, and once.
   */
  publish(program: string, documents: readonly PublishDiagnosticsParams[]): void;
  /** How many diagnostics the client shows now. */
  count(): number;
  /** All that the client shows now. */
  all(): readonly PublishDiagnosticsParams[];
}

export function createPublished(send: (params: PublishDiagnosticsParams) => void): Published {
  const said = new Map<string, ReadonlyMap<string, PublishDiagnosticsParams>>();
  /** The programs that say something of a document. */
  const sayers = new Map<string, Set<string>>();
  let count = 0;
  const told = new Map<string, string>();
  const shown = new Map<string, PublishDiagnosticsParams>();
  const tell = (uri: string): void => {
    const params = merged(
      uri,
      [...(sayers.get(uri) ?? [])].flatMap((program) => said.get(program)?.get(uri) ?? []),
    );
    const looks = looksOf(params);
    if (told.get(uri) === looks) return;
    if (params.diagnostics.length === 0 && params.version === undefined) told.delete(uri);
    else told.set(uri, looks);
    count += params.diagnostics.length - (shown.get(uri)?.diagnostics.length ?? 0);
    if (params.diagnostics.length === 0) shown.delete(uri);
    else shown.set(uri, params);
    send(params);
  };
  const forget = (uri: string, program: string): void => {
    const programs = sayers.get(uri);
    programs?.delete(program);
    if (programs?.size === 0) sayers.delete(uri);
  };
  return {
    publish(program, documents) {
      const before = said.get(program) ?? new Map<string, PublishDiagnosticsParams>();
      const now = new Map(documents.map((params) => [params.uri, params]));
      if (now.size > 0) said.set(program, now);
      else said.delete(program);
      for (const uri of before.keys()) if (!now.has(uri)) forget(uri, program);
      for (const uri of now.keys()) sayers.set(uri, (sayers.get(uri) ?? new Set()).add(program));
      for (const uri of new Set([...before.keys(), ...now.keys()])) tell(uri);
    },
    count: () => count,
    all: () => [...shown.values()],
  };
}

/** The version is that which the document's own program knows: others look at it from outside. */
function merged(uri: string, all: readonly PublishDiagnosticsParams[]): PublishDiagnosticsParams {
  const version = all.find((params) => params.version !== undefined)?.version;
  const once = new Map<string, Diagnostic>();
  for (const diagnostic of all.flatMap(({ diagnostics }) => diagnostics)) {
    const key = looksOf(diagnostic);
    if (!once.has(key)) once.set(key, diagnostic);
  }
  return { uri, ...(version !== undefined && { version }), diagnostics: [...once.values()] };
}

/** All but the data by which a diagnostic is known again: that is new with each version, though nobody sees it. */
export function looksOf(params: PublishDiagnosticsParams | Diagnostic): string {
  return JSON.stringify(params, (key, value: unknown) => (key === "data" ? undefined : value));
}
