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
import { type PositionEncoding, updateDocument } from "./position-encoding.ts";

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
  encoding: PositionEncoding,
): OpenNotebook {
  const { structure, textContent = [] } = change ?? {};
  const order = structure ? spliced(cells, structure.array) : cells;
  const documents = new Map(texts);
  for (const { uri: closed } of structure?.didClose ?? []) documents.delete(closed);
  for (const item of structure?.didOpen ?? []) documents.set(item.uri, textOf(item));
  for (const { document, changes } of textContent) {
    const text = documents.get(document.uri);
    if (text) updateDocument(text, changes, document.version, encoding);
  }
  return { uri, version, cells: order, texts: documents };
}

/** The text of a notebook as core knows it, and the documents of its code cells in their order. */
export function programOf(notebook: OpenNotebook): {
  readonly text: string;
  readonly documents: readonly DocumentVersion[];
} {
  const cells = codeCells(notebook);
  return {
    text: joinCells(cells.map(({ number, document }) => ({ number, source: document.getText() }))),
    documents: cells.map(({ document: { uri, version } }) => ({ uri, version })),
  };
}

/** Numbered over all cells, those of text too, as everywhere. */
function codeCells({ cells, texts }: OpenNotebook): readonly { number: number; document: TextDocument }[] {
  return cells.flatMap(({ kind, document: uri }, i) => {
    const document = kind === NotebookCellKind.Code ? texts.get(uri) : undefined;
    return document?.languageId === "python" ? [{ number: i + 1, document }] : [];
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
