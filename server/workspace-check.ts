import { createFileIndex } from "../core/file-index.ts";
import { type Calling, callsOf, isUpheldAmong } from "../core/together.ts";
import { byDocument, type PlacedFinding, placedFindings } from "./diagnostics.ts";
import type { Session } from "./session.ts";
import { nextTurn } from "./turns.ts";

/** What is found in files that nobody has open: each is read and analysed by itself, and its text is not kept. */
export interface WorkspaceCheck {
  /**
   * Checks every file of the workspace that is not open, and tells of each as soon as it is checked; messages are handled in
   * between. What is found stays told until the file is opened, changed or gone.
   * @param onFile hears of each file before it is checked
   */
  run(
    isCancelled: () => boolean,
    onFile: (uri: string, index: number, of: number) => void,
  ): Promise<WorkspaceCheckRun>;
  /** Files were made, changed or removed: those that were checked and read one of these are checked again. */
  changed(uris: readonly string[]): void;
  /** Settings changed: all that were checked are checked again. */
  renew(): void;
  /** What it holds is told by who has it open. */
  opened(uri: string): void;
  /** If it was checked before it was opened, it is again. */
  closed(uri: string): void;
  /** The files that it knows of. */
  uris(): readonly string[];
  /** How many these are. */
  size(): number;
}

export interface WorkspaceCheckRun {
  /** How many files were checked. */
  readonly files: number;
  /** What could not be checked, in words for people. */
  readonly problems: readonly string[];
}

/** What is kept of a file. */
interface Outcome extends Calling {
  /** The files that were read for it, its own among them. */
  readonly read: readonly string[];
  readonly placed: readonly PlacedFinding[];
}

export function createWorkspaceCheck(session: () => Session): WorkspaceCheck {
  const outcomes = new Map<string, Outcome>();
  const calls = createFileIndex();
  /** Those that were checked and are open now. */
  const opened = new Set<string>();

  const tell = (uri: string): void => {
    const outcome = outcomes.get(uri);
    const indexes = [session().documents.calls, calls];
    const upheld = outcome?.placed.filter(({ finding }) => isUpheldAmong(finding, outcome, indexes)) ?? [];
    session().published.publish(uri, byDocument(upheld));
  };
  const keep = (uri: string, outcome: Outcome): void => {
    outcomes.set(uri, outcome);
    calls.set(uri, callsOf(outcome));
  };
  const drop = (uri: string): boolean => {
    calls.delete(uri);
    return outcomes.delete(uri);
  };
  const forget = (uri: string): void => {
    if (drop(uri)) tell(uri);
  };
  const check = async (uri: string): Promise<void> => {
    const outcome = await outcomeOf(session(), uri);
    // It may have been opened while it was read.
    if (session().documents.has(uri)) return;
    keep(uri, outcome);
    tell(uri);
  };
  const later = inTurn(async (uri) => {
    // It may be gone, or open again.
    if (outcomes.has(uri)) await check(uri).catch(() => forget(uri));
  });

  return {
    async run(isCancelled, onFile) {
      const { workspace, documents, settings } = session();
      const { uris, problems: unseen } = await workspace.files();
      const problems = [...unseen];
      const closed = uris.filter((uri) => !documents.has(uri));
      for (const uri of uris) if (documents.has(uri)) opened.add(uri);
      await settings.load(closed);
      let files = 0;
      for (const [index, uri] of closed.entries()) {
        await nextTurn();
        if (isCancelled()) break;
        onFile(uri, index, closed.length);
        try {
          await check(uri);
          files++;
        } catch (error) {
          forget(uri);
          problems.push(`${uri}: ${error instanceof Error ? error.message : error}`);
        }
      }
      // Only now is it known who calls the functions of whom.
      for (const [uri, { placed }] of outcomes) if (placed.some(isByEntry)) tell(uri);
      return { files, problems };
    },
    changed(uris) {
      const all = new Set(uris);
      for (const [uri, { read }] of outcomes) if (read.some((file) => all.has(file))) later(uri);
    },
    renew() {
      for (const uri of outcomes.keys()) later(uri);
    },
    opened(uri) {
      if (drop(uri)) opened.add(uri);
    },
    closed(uri) {
      if (!opened.delete(uri)) return;
      keep(uri, { file: uri, ...nothing });
      later(uri);
    },
    uris: () => [...outcomes.keys()],
    size: () => outcomes.size,
  };
}

const nothing: Omit<Outcome, "file"> = { read: [], placed: [], calledElsewhere: [] };

function isByEntry({ finding: { flows } }: PlacedFinding): boolean {
  return flows.some(({ entry }) => entry !== undefined);
}

/** What stands in a document that is open is told by those who have it open. */
async function outcomeOf(session: Session, uri: string): Promise<Outcome> {
  const { workspace, engine, documents } = session;
  const { text, placement } = await workspace.read(uri);
  let analysis = engine.check(uri, text);
  for (let more = workspace.settled(); more; more = workspace.settled()) {
    await more;
    if (!engine.isCurrent(analysis)) analysis = engine.check(uri, text);
  }
  const placed = placedFindings(session, { uri, version: 0, analysis, placement });
  return {
    file: uri,
    calledElsewhere: analysis.calledElsewhere,
    read: [...analysis.texts.keys()],
    placed: placed.filter((one) => one.uri === uri || !documents.has(one.uri)),
  };
}

/** Does the work of each key that is called for, once and one after another. */
function inTurn(work: (key: string) => Promise<void>): (key: string) => void {
  const due = new Set<string>();
  let last: Promise<void> = Promise.resolve();
  return (key) => {
    if (due.has(key)) return;
    due.add(key);
    last = last.then(nextTurn).then(() => {
      due.delete(key);
      return work(key);
    });
  };
}
