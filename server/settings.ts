import type { Connection } from "vscode-languageserver";
import { byDefault, type Telling } from "../core/telling.ts";

/** The client's `pixelproof.*` settings, which may differ between documents. */
export interface Settings {
  /** Whether the document is to be checked; true until the client has said otherwise. */
  isEnabled(uri: string): boolean;
  /** Which findings are told, and with what severity. */
  readonly telling: Telling;
  of(uri: string): DocumentSettings;
  /** Asks the client anew. @returns the documents whose settings changed */
  load(uris: readonly string[]): Promise<readonly string[]>;
  forget(uri: string): void;
}

/** What the client wants of one document. */
export interface DocumentSettings {
  readonly enable: boolean;
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
}

const usual: DocumentSettings = { enable: true, inlayHints: false, codeLens: true };

/** @param isAsked whether the client answers workspace/configuration */
export function createSettings(connection: Connection, isAsked: boolean): Settings {
  const known = new Map<string, DocumentSettings>();
  const of = (uri: string): DocumentSettings => known.get(uri) ?? usual;
  return {
    telling: byDefault,
    isEnabled: (uri) => of(uri).enable,
    of,
    async load(uris) {
      if (!isAsked || uris.length === 0) return [];
      const items = uris.map((scopeUri) => ({ scopeUri, section: "pixelproof" }));
      const answers: readonly unknown[] = await connection.workspace.getConfiguration(items);
      return uris.filter((uri, i) => {
        const before = of(uri);
        known.set(uri, readSettings(answers[i]));
        return JSON.stringify(of(uri)) !== JSON.stringify(before);
      });
    },
    forget: (uri) => known.delete(uri),
  };
}

/** Takes `{ "enable": true, "inlayHints": { "enable": false } }`; what is not there or no boolean is as by default. */
function readSettings(answer: unknown): DocumentSettings {
  return {
    enable: booleanAt(answer, ["enable"], usual.enable),
    inlayHints: booleanAt(answer, ["inlayHints", "enable"], usual.inlayHints),
    codeLens: booleanAt(answer, ["codeLens", "enable"], usual.codeLens),
  };
}

function booleanAt(value: unknown, path: readonly string[], otherwise: boolean): boolean {
  const found = path.reduce<unknown>(
    (of, name) => (typeof of === "object" && of !== null ? Reflect.get(of, name) : undefined),
    value,
  );
  return typeof found === "boolean" ? found : otherwise;
}
