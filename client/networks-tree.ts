import {
  EventEmitter,
  l10n,
  Range,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
} from "vscode";
import type { LanguageServer } from "./language-server.ts";
import type { DocumentInFront } from "./networks-view.ts";
import type { FlowsResult, FlowWords, NetworkWords, PlacedWords } from "./protocol.ts";

/** A row of the tree, and what is below it; with a use of a network, what `pixelproof.verify` takes. */
export interface Row {
  readonly item: TreeItem;
  readonly rows: readonly Row[];
  readonly uri?: string;
  readonly suffix?: string;
}

/** The tree's rows, asked of the server. */
export interface NetworksTree extends TreeDataProvider<Row> {
  /** Shows what reaches the networks of a document; where none is given, what is shown stays. */
  show(document: DocumentInFront | undefined): void;
  dispose(): void;
}

export function createNetworksTree(server: LanguageServer): NetworksTree {
  const changed = new EventEmitter<void>();
  let shown: readonly Row[] = [];
  let asked = 0;
  const show = async (document: DocumentInFront): Promise<void> => {
    const question = ++asked;
    const { networks } = await server.request<FlowsResult>("pixelproof/flows", {
      textDocument: { uri: document.uri.toString() },
    });
    // While this was answered, another document may have come to the front.
    if (question !== asked) return;
    shown = networks.map((network, i) => networkRow(network, document.file, `${document.file}#${i}`));
    changed.fire();
  };
  return {
    onDidChangeTreeData: changed.event,
    getTreeItem: ({ item }) => item,
    getChildren: (row) => [...(row?.rows ?? shown)],
    show(document) {
      // A server that does not run says so elsewhere; when it runs again, this is asked again.
      if (document) show(document).catch(() => undefined);
    },
    dispose: () => changed.dispose(),
  };
}

/** @param id the same for the same row of the next answer, so that it stays open */
function networkRow(network: NetworkWords, file: Uri, id: string): Row {
  const rows = network.flows.map((flow, i) => flowRow(flow, file, `${id}/${i}`));
  return { item: linked(network, id, new ThemeIcon("layers"), TreeItemCollapsibleState.Expanded), rows };
}

function flowRow(flow: FlowWords, file: Uri, id: string): Row {
  const { icon, words } = verdicts()[flow.verdict];
  const isShut = flow.verdict === "right";
  const state = isShut ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
  const item = linked(flow, id, icon, state);
  item.contextValue = `flow.${flow.verdict}`;
  item.tooltip = `${words}: ${flow.detail}`;
  item.accessibilityInformation = { label: `${flow.label}, ${words}, ${flow.detail}` };
  const rows = flow.steps.map((step, i) => ({ item: stepItem(step, `${id}/${i}`), rows: [] }));
  return { item, rows, uri: file.toString(), suffix: flow.suffix };
}

function stepItem(step: PlacedWords, id: string): TreeItem {
  return linked(step, id, new ThemeIcon("arrow-small-right"), TreeItemCollapsibleState.None);
}

function linked(
  { label, detail, location }: PlacedWords,
  id: string,
  icon: ThemeIcon,
  state: TreeItemCollapsibleState,
): TreeItem {
  const item = new TreeItem(label, state);
  const { start, end } = location.range;
  const selection = new Range(start.line, start.character, end.line, end.character);
  item.id = id;
  item.description = detail;
  item.tooltip = detail;
  item.iconPath = icon;
  item.command = {
    title: l10n.t("Show This Place"),
    command: "vscode.open",
    arguments: [Uri.parse(location.uri), { selection, preserveFocus: false }],
  };
  return item;
}

function verdicts(): Readonly<Record<FlowWords["verdict"], { icon: ThemeIcon; words: string }>> {
  return {
    right: { icon: new ThemeIcon("pass", new ThemeColor("testing.iconPassed")), words: l10n.t("right") },
    wrong: {
      icon: new ThemeIcon("warning", new ThemeColor("problemsWarningIcon.foreground")),
      words: l10n.t("wrong"),
    },
    unknown: { icon: new ThemeIcon("question"), words: l10n.t("unknown") },
  };
}
