import type {
  ClientCapabilities,
  CodeAction,
  CodeActionKind,
  Diagnostic,
  InitializeResult,
  LogMessageParams,
  ProtocolConnection,
  PublishDiagnosticsParams,
  Range,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

const diagnostics = { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true };

/** Of editors that get diagnostics pushed, though they could ask: what VS Code says of itself. */
export const pushCapabilities: ClientCapabilities = {
  textDocument: {
    publishDiagnostics: { versionSupport: true, ...diagnostics },
    diagnostic: { dynamicRegistration: true, ...diagnostics },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source.fixAll"] } },
      isPreferredSupport: true,
      dataSupport: true,
    },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};

/** Of those that only ask. */
export const pullCapabilities: ClientCapabilities = {
  ...pushCapabilities,
  textDocument: {
    diagnostic: { ...diagnostics },
    codeAction: pushCapabilities.textDocument?.codeAction ?? {},
  },
};

/** How an editor starts the server. */
export interface Start {
  readonly debounce?: number;
  readonly processId?: number | null;
  /** The URIs of the workspace's folders. */
  readonly folders?: readonly string[];
  /** The commands that the editor can run. */
  readonly commands?: readonly string[];
}

/** An editor without a person: keeps its documents' texts, tells the server of every change, and hears what it says. */
export class Editor {
  readonly connection: ProtocolConnection;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logged: LogMessageParams[] = [];
  readonly #documents = new Map<string, TextDocument>();
  #heard = (): void => undefined;

  constructor(connection: ProtocolConnection) {
    this.connection = connection;
    connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      this.#heard();
    });
    connection.onNotification("window/logMessage", (params: LogMessageParams) => {
      this.logged.push(params);
    });
    connection.listen();
  }

  async initialize(
    capabilities: ClientCapabilities,
    { debounce = 0, processId = null, folders = [], commands = [] }: Start = {},
  ): Promise<InitializeResult> {
    const workspaceFolders = folders.map((uri) => ({ uri, name: uri }));
    const initializationOptions = { debounce, commands };
    const params = { processId, rootUri: null, workspaceFolders, capabilities, initializationOptions };
    const result: InitializeResult = await this.connection.sendRequest("initialize", params);
    await this.connection.sendNotification("initialized", {});
    return result;
  }

  async open(uri: string, text: string, languageId = "python"): Promise<void> {
    this.#documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Replaces what is written at a place, in one change. */
  async replace(uri: string, before: string, after: string): Promise<void> {
    const { start, end } = this.rangeOf(uri, before);
    await this.change(uri, [{ range: { start, end }, newText: after }]);
  }

  /** Types the text key by key just after `mark`, each key a change of its own. */
  async type(uri: string, mark: string, text: string): Promise<void> {
    let offset = this.#document(uri).offsetAt(this.rangeOf(uri, mark).end);
    for (const key of text) {
      const at = this.#document(uri).positionAt(offset);
      await this.change(uri, [{ range: { start: at, end: at }, newText: key }]);
      offset += key.length;
    }
  }

  async change(uri: string, edits: readonly TextEdit[]): Promise<void> {
    const document = this.#document(uri);
    const version = document.version + 1;
    // From the end to the start, so that no change moves another's range.
    const contentChanges = [...edits]
      .sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start))
      .map(({ range, newText }) => ({ range, text: newText }));
    TextDocument.update(document, contentChanges, version);
    const params = { textDocument: { uri, version }, contentChanges };
    await this.connection.sendNotification("textDocument/didChange", params);
  }

  async close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }

  text(uri: string): string {
    return this.#document(uri).getText();
  }

  version(uri: string): number {
    return this.#document(uri).version;
  }

  /** The range of the only place where this is written. */
  rangeOf(uri: string, written: string): Range {
    const document = this.#document(uri);
    const start = document.getText().indexOf(written);
    if (start < 0) throw new Error(`${written} is not in ${uri}`);
    return { start: document.positionAt(start), end: document.positionAt(start + written.length) };
  }

  /** What is written in a range. */
  textIn(uri: string, range: Range): string {
    return this.#document(uri).getText(range);
  }

  /** What was pushed for the document's present version, waiting until it comes. */
  async pushed(uri: string): Promise<readonly Diagnostic[]> {
    const { version } = this.#document(uri);
    for (;;) {
      const params = this.published.findLast((one) => one.uri === uri && one.version === version);
      if (params) return params.diagnostics;
      await this.nextPush();
    }
  }

  /** The diagnostics of the document's present version, asked for. */
  async pulled(uri: string): Promise<readonly Diagnostic[]> {
    const report: { items: Diagnostic[] } = await this.connection.sendRequest("textDocument/diagnostic", {
      textDocument: { uri },
    });
    return report.items;
  }

  nextPush(): Promise<void> {
    return new Promise((resolve) => {
      const before = this.#heard;
      this.#heard = () => {
        before();
        resolve();
      };
    });
  }

  actions(
    uri: string,
    range: Range,
    diagnostics: readonly Diagnostic[] = [],
    only?: readonly CodeActionKind[],
  ): Promise<readonly CodeAction[]> {
    const context = { diagnostics, ...(only && { only }) };
    return this.connection.sendRequest("textDocument/codeAction", { textDocument: { uri }, range, context });
  }

  /** Of these, what does something else than hide the findings. */
  async offers(...about: Parameters<Editor["actions"]>): Promise<readonly CodeAction[]> {
    return (await this.actions(...about)).filter(({ title }) => !title.startsWith("Ignore "));
  }

  /** Applies an edit to the documents that are open, refusing one that was made for another version. */
  async apply({ changes = {}, documentChanges = [] }: WorkspaceEdit): Promise<void> {
    for (const [uri, edits] of Object.entries(changes)) await this.change(uri, edits);
    for (const change of documentChanges) {
      if (!("textDocument" in change)) throw new Error("not an edit of a text");
      const { uri, version } = change.textDocument;
      if (version !== this.version(uri))
        throw new Error(`an edit for version ${version}, not the present one`);
      await this.change(
        uri,
        change.edits.map((edit) => {
          if (!("newText" in edit)) throw new Error("a snippet, which no capability allows");
          return edit;
        }),
      );
    }
  }

  #document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }
}
