import type { SourceText } from "../core/source/workspace.ts";
import type { OpenFiles } from "./open-files.ts";

type Saving = (asker: string, name: string) => readonly SourceText[];

/** Answers as long as nothing has changed that they rest on: the files of the disk, and what else is open. */
export interface RememberedSavers {
  readonly saving: Saving;
  /** The files of the disk are not what they were. */
  forget(): void;
}

interface Answer {
  readonly others: readonly SourceText[];
  readonly files: readonly SourceText[];
}

/** A search goes through the texts of a whole project, and whoever types asks again at every key. */
export function rememberSavers(search: Saving, open: OpenFiles): RememberedSavers {
  const answers = new Map<string, Answer>();
  return {
    saving(asker, name) {
      const key = JSON.stringify([asker, name]);
      const others = open.paths().flatMap((file): readonly SourceText[] => {
        const text = file === asker ? undefined : open.read(file);
        return text === undefined ? [] : [{ file, text }];
      });
      const known = answers.get(key);
      if (known && isSame(known.others, others)) return known.files;
      const files = search(asker, name);
      answers.set(key, { others, files });
      return files;
    },
    forget: () => answers.clear(),
  };
}

function isSame(a: readonly SourceText[], b: readonly SourceText[]): boolean {
  return a.length === b.length && a.every(({ file, text }, i) => file === b[i]?.file && text === b[i]?.text);
}
