import type { Program, Surroundings } from "./interpret/surroundings.ts";
import type { SourceText, Workspace } from "./source/workspace.ts";

/** One question that an analysis asked of the workspace, and what it was told: it holds as long as the answer does. */
export interface Dependency {
  readonly question: Question;
  readonly answer: readonly SourceText[];
}

export type Question =
  | { readonly kind: "module"; readonly importer: string; readonly name: string; readonly level: number }
  | { readonly kind: "saving"; readonly asker: string; readonly name: string };

/** A window on the workspace that remembers what was seen through it. */
export interface ObservedWorkspace extends Surroundings {
  readonly dependencies: () => readonly Dependency[];
  /** The text of each file that was read. */
  readonly texts: () => ReadonlyMap<string, string>;
}

/** @param parse must give the same syntax for the same text while this is in use */
export function observe(workspace: Workspace, parse: (source: SourceText) => Program): ObservedWorkspace {
  const known = new Map<string, Dependency>();
  const ask = (question: Question): readonly SourceText[] => {
    const key = JSON.stringify(question);
    const answer = known.get(key)?.answer ?? askAgain(question, workspace);
    known.set(key, { question, answer });
    return answer;
  };
  const texts = (): ReadonlyMap<string, string> =>
    new Map([...known.values()].flatMap(({ answer }) => answer.map(({ file, text }) => [file, text])));
  return {
    module(importer, name, level) {
      const [source] = ask({ kind: "module", importer, name, level });
      return source && parse(source);
    },
    saving: (asker, name) => ask({ kind: "saving", asker, name }).map(parse),
    dependencies: () => [...known.values()],
    texts,
  };
}

/** Whether the workspace still answers as it did. */
export function isUnchanged({ question, answer }: Dependency, workspace: Workspace): boolean {
  const now = askAgain(question, workspace);
  return (
    now.length === answer.length &&
    now.every(({ file, text }, i) => file === answer[i]?.file && text === answer[i]?.text)
  );
}

/** What the workspace now answers. */
export function askAgain(question: Question, workspace: Workspace): readonly SourceText[] {
  if (question.kind === "saving") return workspace.saving(question.asker, question.name);
  const { importer, name, level } = question;
  const found = workspace.resolve(importer, name, level);
  return found ? [found] : [];
}
