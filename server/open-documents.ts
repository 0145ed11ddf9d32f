import type {
  CancellationToken,
  TextDocumentContentChangeEvent,
  TextDocumentItem,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Engine, OpenFile } from "../core/engine.ts";
import { type Checked, createChecked } from "./checked.ts";
import { createTurns } from "./turns.ts";

/** The Python documents that the client has open, analysed a moment after they change and never twice for one version. */
export interface OpenDocuments {
  open(item: TextDocumentItem): void;
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void;
  close(uri: string): void;
  /** @returns whether it was open */
  has(uri: string): boolean;
  uris(): readonly string[];
  /** The newest version, analysed now if it is not yet; undefined where no such document is open. Throws what the engine throws. */
  check(uri: string): Checked | undefined;
  /**
   * The newest version once the typing has paused and it is analysed; so it is never out of date when it comes.
   * undefined where the document is not open, was closed meanwhile, could not be analysed, or the token was cancelled.
   */
  settled(uri: string, token: CancellationToken): Promise<Checked | undefined>;
}

export interface OpenDocumentsOptions {
  readonly engine: Engine;
  /** Milliseconds of quiet before a changed document is analysed. */
  readonly debounce: number;
  /** Hears of each version that is analysed as time passes; `undefined` when the engine failed at it. */
  onChecked(uri: string, checked: Checked | undefined): void;
  onError(what: string, error: unknown): void;
}

interface Entry {
  readonly document: TextDocument;
  /** Kept by the engine for the next version; absent before the first, and after one that the engine failed at. */
  file?: OpenFile | undefined;
  /** What is known of the text as it now stands. */
  checked?: Checked | undefined;
}

export function createOpenDocuments(options: OpenDocumentsOptions): OpenDocuments {
  const { engine, debounce, onChecked, onError } = options;
  const entries = new Map<string, Entry>();
  const waiting = new Map<string, Set<() => void>>();

  const check = (uri: string): Checked | undefined => {
    const entry = entries.get(uri);
    if (entry) entry.checked ??= analyse(engine, entry);
    return entry?.checked;
  };
  const wake = (uri: string): void => {
    for (const resolve of waiting.get(uri) ?? []) resolve();
    waiting.delete(uri);
  };
  const turns = createTurns((uri) => {
    try {
      onChecked(uri, check(uri));
    } catch (error) {
      onError(`Checking ${uri}`, error);
      onChecked(uri, undefined);
    }
    wake(uri);
  });

  const close = (uri: string): void => {
    const file = entries.get(uri)?.file;
    turns.cancel(uri);
    entries.delete(uri);
    wake(uri);
    file?.close();
  };

  return {
    open({ uri, languageId, version, text }) {
      close(uri);
      entries.set(uri, { document: TextDocument.create(uri, languageId, version, text) });
      turns.schedule(uri, 0);
    },
    change(uri, version, changes) {
      const entry = entries.get(uri);
      if (!entry) return;
      TextDocument.update(entry.document, [...changes], version);
      entry.checked = undefined;
      turns.schedule(uri, debounce);
    },
    close,
    has: (uri) => entries.has(uri),
    uris: () => [...entries.keys()],
    check,
    async settled(uri, token) {
      if (turns.isPending(uri)) await wakeUp(waiting, uri, token);
      return entries.get(uri)?.checked;
    },
  };
}

function analyse(engine: Engine, entry: Entry): Checked {
  const { uri, version } = entry.document;
  const text = entry.document.getText();
  const { file } = entry;
  try {
    entry.file = file ?? engine.open(uri, text);
    const analysis = file ? file.update(text) : entry.file.analysis;
    return createChecked(engine, uri, version, analysis);
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
