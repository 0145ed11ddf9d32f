import type {
  CancellationToken,
  NotebookDocument,
  NotebookDocumentChangeEvent,
  TextDocumentContentChangeEvent,
  TextDocumentItem,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis, Engine, OpenFile } from "../core/engine.ts";
import type { Finding } from "../core/rules/finding.ts";
import type { Telling } from "../core/telling.ts";
import type { OutsideCalls } from "../core/told-once.ts";
import { type Checked, createChecked } from "./checked.ts";
import { createNeighbours } from "./neighbours.ts";
import { changedNotebook, type OpenNotebook, openNotebook } from "./open-notebook.ts";
import { createPlacement, type Placement } from "./placement.ts";
import { type PositionEncoding, updateDocument } from "./position-encoding.ts";
import { type Opened, programIn } from "./program-in.ts";
import { createTurns } from "./turns.ts";

/** The Python files and notebooks that the client has open, analysed a moment after they change and never twice for one version. */
export interface OpenDocuments {
  open(item: TextDocumentItem): void;
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void;
  openNotebook(notebook: NotebookDocument, texts: readonly TextDocumentItem[]): void;
  changeNotebook(uri: string, version: number, change: NotebookDocumentChangeEvent): void;
  /** Closes a file or a notebook. */
  close(uri: string): void;
  /** Whether this file or notebook is open. */
  has(uri: string): boolean;
  /** Of the files and notebooks, not of cells. */
  uris(): readonly string[];
  /** How many these are. */
  size(): number;
  /**
   * The newest version of a file, of a notebook, or of the notebook that has this cell, analysed now if it is not yet; undefined
   * where no such document is open. Throws what the engine throws.
   */
  check(uri: string): Checked | undefined;
  /**
   * The same once the typing has paused and it is analysed; so it is never out of date when it comes.
   * undefined where the document is not open, was closed meanwhile, could not be analysed, or the token was cancelled.
   */
  settled(uri: string, token: CancellationToken): Promise<Checked | undefined>;
  /** What is known of the files and notebooks that are open, as far as it was worked out. */
  known(): readonly Checked[];
  /** Those of them that were checked with the text of this file in hand, as far as they are known; itself among them. */
  readersOf(uri: string): readonly Checked[];
  /** Whether a finding counts beside what the others that are open know. */
  isUpheld(finding: Finding, of: Analysis): boolean;
  /** Who of them calls whose functions. */
  readonly calls: OutsideCalls;
  /** The text of an open file or notebook, analysed or not. */
  textOf(uri: string): string | undefined;
  /** Where a text stands in the client's documents, if this is what the file or notebook holds; whatever the disk says where it is not open. */
  placementOf(uri: string, text: string): Placement | undefined;
  /** Has those analysed again that depend on files which have changed, in a moment. */
  recheck(): void;
}

export interface OpenDocumentsOptions {
  readonly engine: Engine;
  readonly encoding: PositionEncoding;
  /** Which findings are told. */
  readonly telling: Telling;
  /** Milliseconds of quiet before a changed document is analysed; undefined: the fewer the less its analysis costs. */
  readonly debounce: number | undefined;
  /** Hears of each version that is analysed as time passes; `undefined` when the engine failed at it. */
  onChecked(uri: string, checked: Checked | undefined): void;
  /** Hears of a version that did not change, but of which other findings may count, as other files are now. */
  onShaken(checked: Checked): void;
  /** Hears that all that was due is done. */
  onIdle(): void;
  onError(what: string, error: unknown): void;
  onOpened(uri: string): void;
  onClosed(uri: string): void;
  /** Hears that what is known of some is out of date, because of other files; each will be analysed again. */
  onStale(): void;
}

interface Entry extends Opened {
  content: TextDocument | OpenNotebook;
  /** Kept by the engine for the next version; absent before the first, and after one that the engine failed at. */
  file?: OpenFile | undefined;
  /** What is known of the text as it now stands. */
  checked?: Checked | undefined;
  /** Milliseconds that the last analyses took. */
  cost: number;
}

/** While keys follow each other faster than this, nobody reads what is found. */
const LONGEST_QUIET = 80;
/** Quiet for so many times what the analysis costs: typing then takes no more than a part of one core. */
const QUIET_FOR_COST = 2;

function quietFor({ cost }: Entry): number {
  return Math.min(LONGEST_QUIET, Math.ceil(QUIET_FOR_COST * cost));
}

export function createOpenDocuments(options: OpenDocumentsOptions): OpenDocuments {
  const { engine, encoding, debounce, onChecked, onShaken, onIdle, onError, onOpened, onClosed, onStale } =
    options;
  const entries = new Map<string, Entry>();
  const waiting = new Map<string, Set<() => void>>();
  const neighbours = createNeighbours();
  const shaken = new Set<string>();
  /** Runs where files may have changed since it was asked who depends on them: that is asked once for all that change together. */
  let stale: ReturnType<typeof setTimeout> | undefined;

  const known = (): readonly Checked[] => [...entries.values()].flatMap(({ checked }) => checked ?? []);
  const ownerOf = (uri: string): string => {
    if (entries.has(uri)) return uri;
    return [...entries].find(([, { content }]) => "texts" in content && content.texts.has(uri))?.[0] ?? uri;
  };
  const analyses = (): readonly Analysis[] => known().map(({ analysis }) => analysis);
  // A rule that fails does so at every key.
  const logged = new Set<string>();
  const logFailures = ({ file, failures }: Analysis): void => {
    for (const { rule, stack } of failures.filter((one) => !logged.has(`${one.rule} ${file}`))) {
      logged.add(`${rule} ${file}`);
      onError(`The rule ${rule} on ${file}`, stack);
    }
  };
  const isCurrent = ({ checked }: Entry): boolean => !checked || engine.isCurrent(checked.analysis);
  const check = (uri: string): Checked | undefined => {
    const entry = entries.get(ownerOf(uri));
    if (!entry) return undefined;
    if (!entry.checked || !isCurrent(entry)) {
      const start = performance.now();
      entry.checked = analyse(options, entry, analyses);
      entry.cost = (entry.cost + performance.now() - start) / 2;
      logFailures(entry.checked.analysis);
      shake(neighbours.set(entry.checked.analysis));
    }
    return entry.checked;
  };
  const shake = (uris: Iterable<string>): void => {
    for (const uri of uris) shaken.add(uri);
  };
  const settle = (): void => {
    const uris = [...shaken];
    shaken.clear();
    for (const uri of uris) {
      const checked = entries.get(uri)?.checked;
      if (checked) onShaken(checked);
    }
  };
  const recheck = (): void => {
    stale ??= setTimeout(recheckNow, debounce ?? LONGEST_QUIET);
    turns.awaken();
  };
  const recheckNow = (): void => {
    let isAny = false;
    stale = undefined;
    for (const [uri, entry] of entries) {
      if (turns.isPending(uri) || isCurrent(entry)) continue;
      isAny = true;
      turns.schedule(uri, debounce ?? quietFor(entry));
    }
    if (isAny) onStale();
  };
  const wake = (uri: string): void => {
    for (const resolve of waiting.get(uri) ?? []) resolve();
    waiting.delete(uri);
  };
  const turn = (uri: string): void => {
    try {
      onChecked(uri, check(uri));
    } catch (error) {
      onError(`Checking ${uri}`, error);
      shake(neighbours.delete(uri));
      onChecked(uri, undefined);
    }
    wake(uri);
    // Others may import what has changed.
    recheck();
  };
  const turns = createTurns(turn, () => {
    settle();
    onIdle();
  });

  const add = (content: TextDocument | OpenNotebook): void => {
    close(content.uri);
    entries.set(content.uri, { content, cost: 0 });
    onOpened(content.uri);
    turns.schedule(content.uri, 0);
  };
  const changed = (entry: Entry): void => {
    entry.checked = undefined;
    turns.schedule(entry.content.uri, debounce ?? quietFor(entry));
  };
  const close = (uri: string): void => {
    const file = entries.get(uri)?.file;
    turns.cancel(uri);
    if (entries.delete(uri)) onClosed(uri);
    shake(neighbours.delete(uri));
    shaken.delete(uri);
    wake(uri);
    file?.close();
  };

  return {
    open: ({ uri, languageId, version, text }) => add(TextDocument.create(uri, languageId, version, text)),
    change(uri, version, changes) {
      const entry = entries.get(uri);
      if (!entry || "texts" in entry.content) return;
      updateDocument(entry.content, changes, version, encoding);
      changed(entry);
    },
    openNotebook: (notebook, texts) => add(openNotebook(notebook, texts)),
    changeNotebook(uri, version, change) {
      const entry = entries.get(uri);
      if (!entry || !("texts" in entry.content)) return;
      entry.content = changedNotebook(entry.content, version, change, encoding);
      if (change.cells?.structure || change.cells?.textContent) changed(entry);
    },
    close,
    has: (uri) => entries.has(uri),
    uris: () => [...entries.keys()],
    size: () => entries.size,
    calls: neighbours.calls,
    isUpheld: neighbours.isUpheld,
    readersOf: (uri) =>
      [...neighbours.readersOf(uri)].flatMap((reader) => entries.get(reader)?.checked ?? []),
    check,
    async settled(uri, token) {
      const owner = ownerOf(uri);
      const entry = entries.get(owner);
      if (stale !== undefined && entry && !turns.isPending(owner) && !isCurrent(entry))
        turns.schedule(owner, 0);
      if (turns.isPending(owner)) await wakeUp(waiting, owner, token);
      return entries.get(owner)?.checked;
    },
    known,
    textOf: (uri) => {
      const entry = entries.get(uri);
      return entry && programIn(entry).text;
    },
    placementOf(uri, text) {
      const entry = entries.get(uri);
      if (!entry)
        return isNotebook(uri) ? undefined : createPlacement(text, [{ uri, version: null }], encoding);
      const program = programIn(entry);
      return program.text === text ? createPlacement(text, program.documents, encoding) : undefined;
    },
    recheck,
  };
}

function isNotebook(uri: string): boolean {
  return uri.endsWith(".ipynb");
}

function analyse(
  { engine, telling, encoding }: OpenDocumentsOptions,
  entry: Entry,
  others: () => readonly Analysis[],
): Checked {
  const { file, content } = entry;
  const { uri, version } = content;
  const { text, documents } = programIn(entry);
  try {
    entry.file = file ?? engine.open(uri, text);
    const analysis = file ? file.update(text) : entry.file.analysis;
    return createChecked(
      engine,
      { uri, version, placement: createPlacement(text, documents, encoding) },
      analysis,
      others,
      telling,
    );
  } catch (error) {
    // What the engine kept for the next version is not to be trusted either.
    entry.file = undefined;
    file?.close();
    throw error;
  }
}

/** Resolves when the document has been analysed or closed, or the one who waits has given up. */
function wakeUp(waiting: Map<string, Set<() => void>>, uri: string, token: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    const sleepers = waiting.get(uri) ?? new Set();
    waiting.set(uri, sleepers.add(resolve));
    token.onCancellationRequested(() => {
      sleepers.delete(resolve);
      resolve();
    });
  });
}
