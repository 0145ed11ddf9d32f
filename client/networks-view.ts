import { commands, Disposable, type TextDocument, type Uri, window, workspace } from "vscode";
import type { LanguageServer } from "./language-server.ts";
import { createNetworksTree } from "./networks-tree.ts";

/** Milliseconds without a change, before what reaches the networks is asked anew. */
const QUIET = 400;

/** The view "Networks": for the file in front, each network, what reaches it, and the steps that led there. */
export function showNetworks(server: LanguageServer): Disposable {
  const tree = createNetworksTree(server);
  const view = window.createTreeView("pixelproof.networks", {
    treeDataProvider: tree,
    showCollapseAll: true,
  });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => {
    clearTimeout(waiting);
    if (view.visible) waiting = setTimeout(() => tree.show(documentInFront()), QUIET);
  };
  refresh();
  return Disposable.from(
    view,
    tree,
    { dispose: () => clearTimeout(waiting) },
    view.onDidChangeVisibility(refresh),
    window.onDidChangeActiveTextEditor(refresh),
    window.onDidChangeActiveNotebookEditor(refresh),
    workspace.onDidChangeTextDocument(refresh),
    server.onDidChangeState(({ kind }) => kind === "running" && refresh()),
    commands.registerCommand("pixelproof.showFlows", () => {
      server.start();
      return commands.executeCommand("pixelproof.networks.focus");
    }),
  );
}

/** What is shown: the file in front, or a Python cell of the notebook in front, and the file that both are. */
export interface DocumentInFront {
  readonly uri: Uri;
  readonly file: Uri;
}

/** Of a terminal, a picture or another language's file in front nothing is asked: what was shown stays. */
function documentInFront(): DocumentInFront | undefined {
  const isPython = ({ languageId }: TextDocument): boolean => languageId === "python";
  const notebook = window.activeNotebookEditor?.notebook;
  const cell = notebook?.getCells().find(({ document }) => isPython(document));
  if (notebook && cell) return { uri: cell.document.uri, file: notebook.uri };
  const document = window.activeTextEditor?.document;
  return document && isPython(document) ? { uri: document.uri, file: document.uri } : undefined;
}
