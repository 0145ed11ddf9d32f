import {
  type CodeAction,
  type CodeActionTriggerKind,
  type Diagnostic,
  type NotebookCell,
  NotebookCellKind,
  type NotebookDocumentChangeEvent,
  type Range,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Editor } from "./editor.ts";

export const notebookUri = "file:///n.ipynb";

/** A notebook without a person, in an editor that has said `initialize`: keeps its cells, and tells the server of every change. */
export class NotebookEditor {
  readonly editor: Editor;
  #version = 1;
  #made = 0;
  #cells: TextDocument[] = [];

  constructor(editor: Editor) {
    this.editor = editor;
  }

  /** Those that begin with `#md` are text. */
  async open(...sources: readonly string[]): Promise<void> {
    this.#cells = sources.map((source) => this.#make(source));
    await this.#notify("didOpen", {
      notebookDocument: {
        uri: notebookUri,
        notebookType: "jupyter-notebook",
        version: this.#version,
        cells: this.#cells.map(cellOf),
      },
      cellTextDocuments: this.#cells.map(itemOf),
    });
  }

  /** The URI of the cell that now has this place, from 0. */
  uri(place: number): string {
    return this.#at(place).uri;
  }

  texts(): readonly string[] {
    return this.#cells.map((cell) => cell.getText());
  }

  /** Replaces what is written in a cell. */
  async replace(place: number, before: string, after: string): Promise<void> {
    await this.#type(this.#at(place), [{ range: this.rangeOf(place, before), text: after }]);
  }

  async insert(place: number, source: string): Promise<void> {
    const cell = this.#make(source);
    this.#cells.splice(place, 0, cell);
    const array = { start: place, deleteCount: 0, cells: [cellOf(cell)] };
    await this.#change({ cells: { structure: { array, didOpen: [itemOf(cell)] } } });
  }

  async delete(place: number): Promise<void> {
    const [cell] = this.#cells.splice(place, 1);
    const didClose = cell ? [{ uri: cell.uri }] : [];
    await this.#change({ cells: { structure: { array: { start: place, deleteCount: 1 }, didClose } } });
  }

  /** The two cells change places: as VS Code tells it, in one change of the list. */
  async swap(place: number): Promise<void> {
    const [first, second] = [this.#at(place), this.#at(place + 1)];
    this.#cells.splice(place, 2, second, first);
    const array = { start: place, deleteCount: 2, cells: [second, first].map(cellOf) };
    await this.#change({ cells: { structure: { array } } });
  }

  /** As when a cell is run. */
  async run(place: number): Promise<void> {
    const cell = { ...cellOf(this.#at(place)), executionSummary: { executionOrder: 1, success: true } };
    await this.#change({ cells: { data: [cell] } });
  }

  async save(): Promise<void> {
    await this.#notify("didSave", { notebookDocument: { uri: notebookUri } });
  }

  async close(): Promise<void> {
    const cellTextDocuments = this.#cells.map(({ uri }) => ({ uri }));
    await this.#notify("didClose", { notebookDocument: { uri: notebookUri }, cellTextDocuments });
  }

  rangeOf(place: number, written: string): Range {
    const cell = this.#at(place);
    const start = cell.getText().indexOf(written);
    if (start < 0) throw new Error(`${written} is not in cell ${place}`);
    return { start: cell.positionAt(start), end: cell.positionAt(start + written.length) };
  }

  /** What was found in each cell that has a finding, by its place, as the text in the diagnostic's range; asked for. */
  async found(): Promise<Readonly<Record<number, readonly string[]>>> {
    const all: Record<number, readonly string[]> = {};
    for (const [place, cell] of this.#cells.entries()) {
      const diagnostics = await this.editor.pulled(cell.uri);
      if (diagnostics.length > 0) all[place] = diagnostics.map(({ range }) => cell.getText(range));
    }
    return all;
  }

  /** What a cell was last told of. */
  told(place: number): readonly Diagnostic[] | undefined {
    return this.editor.published.findLast(({ uri }) => uri === this.uri(place))?.diagnostics;
  }

  async until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await this.editor.nextPush();
  }

  actions(
    place: number,
    range: Range,
    only?: readonly string[],
    triggerKind?: CodeActionTriggerKind,
  ): Promise<readonly CodeAction[]> {
    const context = { diagnostics: [], ...(only && { only }), ...(triggerKind && { triggerKind }) };
    const textDocument = { uri: this.uri(place) };
    return this.editor.connection.sendRequest("textDocument/codeAction", { textDocument, range, context });
  }

  /** Applies an edit to the cells, refusing one that was made for other versions. */
  async apply({ documentChanges = [] }: WorkspaceEdit): Promise<void> {
    for (const change of documentChanges) {
      if (!("textDocument" in change)) throw new Error("not an edit of a text");
      const cell = this.#cells.find(({ uri }) => uri === change.textDocument.uri);
      if (cell?.version !== change.textDocument.version) throw new Error("an edit of another version");
      const edits = change.edits.map((edit) => {
        if (!("newText" in edit)) throw new Error("a snippet, which no capability allows");
        return { range: edit.range, text: edit.newText };
      });
      // From the end to the start, so that no change moves another's range.
      await this.#type(
        cell,
        edits.sort((a, b) => cell.offsetAt(b.range.start) - cell.offsetAt(a.range.start)),
      );
    }
  }

  #at(place: number): TextDocument {
    const cell = this.#cells[place];
    if (!cell) throw new Error(`there is no cell ${place}`);
    return cell;
  }

  #make(source: string): TextDocument {
    const language = source.startsWith("#md") ? "markdown" : "python";
    return TextDocument.create(`vscode-notebook-cell:/n.ipynb#${this.#made++}`, language, 1, source);
  }

  async #type(cell: TextDocument, changes: { range: Range; text: string }[]): Promise<void> {
    const version = cell.version + 1;
    TextDocument.update(cell, changes, version);
    await this.#change({ cells: { textContent: [{ document: { uri: cell.uri, version }, changes }] } });
  }

  async #change(change: NotebookDocumentChangeEvent): Promise<void> {
    await this.#notify("didChange", {
      notebookDocument: { uri: notebookUri, version: ++this.#version },
      change,
    });
  }

  async #notify(what: string, params: object): Promise<void> {
    await this.editor.connection.sendNotification(`notebookDocument/${what}`, params);
  }
}

function cellOf({ uri, languageId }: TextDocument): NotebookCell {
  return { kind: languageId === "python" ? NotebookCellKind.Code : NotebookCellKind.Markup, document: uri };
}

function itemOf(cell: TextDocument) {
  return { uri: cell.uri, languageId: cell.languageId, version: cell.version, text: cell.getText() };
}
