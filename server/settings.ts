import type { Connection } from "vscode-languageserver";
import { byDefault, type Telling } from "../core/telling.ts";

/** The client's `pixelproof.*` settings, which may differ between documents. */
export interface Settings {
  /** Whether the document is to be checked; true until the client has said otherwise. */
  isEnabled(uri: string): boolean;
  /** Which findings are told, and with what severity. */
  readonly telling: Telling;
  /** Asks the client anew. @returns the documents whose settings changed */
  load(uris: readonly string[]): Promise<readonly string[]>;
  forget(uri: string): void;
}

/** @param isAsked whether the client answers workspace/configuration */
export function createSettings(connection: Connection, isAsked: boolean): Settings {
  const disabled = new Set<string>();
  const isEnabled = (uri: string): boolean => !disabled.has(uri);
  return {
    isEnabled,
    telling: byDefault,
    async load(uris) {
      if (!isAsked || uris.length === 0) return [];
      const items = uris.map((scopeUri) => ({ scopeUri, section: "pixelproof.enable" }));
      const answers: readonly unknown[] = await connection.workspace.getConfiguration(items);
      return uris.filter((uri, i) => {
        const wasEnabled = isEnabled(uri);
        if (answers[i] === false) disabled.add(uri);
        else disabled.delete(uri);
        return isEnabled(uri) !== wasEnabled;
      });
    },
    forget: (uri) => disabled.delete(uri),
  };
}
