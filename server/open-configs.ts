import type { TextDocumentContentChangeEvent, TextDocumentItem } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CONFIG_NAME } from "../workspace/config/config-files.ts";

/** The files of settings that the client has open, as they are typed: what is not saved counts. */
export interface OpenConfigs {
  /** @returns whether it is a file of settings */
  open(item: TextDocumentItem): boolean;
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): boolean;
  close(uri: string): boolean;
  textOf(uri: string): string | undefined;
  /** null where it is not open. */
  versionOf(uri: string): number | null;
}

/** Whether a document is a file of settings. */
export function isConfig(uri: string): boolean {
  return uri.endsWith(`/${CONFIG_NAME}`);
}

export function createOpenConfigs(): OpenConfigs {
  const documents = new Map<string, TextDocument>();
  return {
    open({ uri, languageId, version, text }) {
      if (!isConfig(uri)) return false;
      documents.set(uri, TextDocument.create(uri, languageId, version, text));
      return true;
    },
    change(uri, version, changes) {
      const document = documents.get(uri);
      if (document) TextDocument.update(document, [...changes], version);
      return document !== undefined;
    },
    close: (uri) => documents.delete(uri),
    textOf: (uri) => documents.get(uri)?.getText(),
    versionOf: (uri) => documents.get(uri)?.version ?? null,
  };
}
