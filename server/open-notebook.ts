import {
  type NotebookCell,
  NotebookCellKind,
  type NotebookDocument,
  type NotebookDocumentChangeEvent,
  type TextDocumentItem,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { joinCells } from "../core/source/notebook.ts";
import type { DocumentVersion } from "./placement.ts";

/** A notebook that the client has open. */
export interface OpenNotebook {
  readonly uri: string;
  readonly version: number;
  /** All cells that the client tells of, in their order. */
  readonly cells: readonly NotebookCell[];
  /** The texts of cells, by the URIs of their documents. */
  readonly texts: ReadonlyMap<string, TextDocument>;
}

export function openNotebook(
  { uri, version, cells }: NotebookDocument,
  items: readonly TextDocumentItem[],
): OpenNotebook {
  return { uri, version, cells, texts: new Map(items.map((item) => [item.uri, textOf(item)])) };
}

/**
 * The notebook after a change, as notebookDocument/didChange tells it; texts that changed are the same objects, updated. What
 * else it tells of cells (that one was run) is no part of the program.
 */
export function changedNotebook(
  { uri, cells, texts }: OpenNotebook,
  version: number,
  { cells: change }: NotebookDocumentChangeEvent,
): OpenNotebook {
  const { structure, textContent = [] } = change ?? {};
  const order = structure ? spliced(cells, structure.array) : cells;
  const documents = new Map(texts);
  for (const { uri: closed } of structure?.didClose ?? []) documents.delete(closed);
  for (const item of structure?.didOpen ?? []) documents.set(item.uri, textOf(item));
  for (const { document, changes } of textContent) {
    const text = documents.get(document.uri);
    if (text) TextDocument.update(text, changes, document.version);
  }
  return { uri, version, cells: order, texts: documents };
}

/** The text of a notebook as core knows it, and the documents of its code cells in their order. */
export function programOf(notebook: OpenNotebook): {
  readonly text: string;
  readonly documents: readonly DocumentVersion[];
} {
  const documents = codeCells(notebook);
  const cells = documents.map((document, i) => ({ number: i + 1, source: document.getText() }));
  return { text: joinCells(cells), documents: documents.map(({ uri, version }) => ({ uri, version })) };
}

function codeCells({ cells, texts }: OpenNotebook): readonly TextDocument[] {
  return cells.flatMap(({ kind, document }) => {
    const text = kind === NotebookCellKind.Code ? texts.get(document) : undefined;
    return text?.languageId === "python" ? [text] : [];
  });
}

function spliced(
  cells: readonly NotebookCell[],
  { start, deleteCount, cells: added = [] }: { start: number; deleteCount: number; cells?: NotebookCell[] },
): readonly NotebookCell[] {
  return [...cells.slice(0, start), ...added, ...cells.slice(start + deleteCount)];
}

function textOf({ uri, languageId, version, text }: TextDocumentItem): TextDocument {
  return TextDocument.create(uri, languageId, version, text);
}
