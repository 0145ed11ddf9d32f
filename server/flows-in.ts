import type { SeenFlow } from "../core/answers/network-tree.ts";
import { toldIn } from "../core/telling.ts";
import { flowsByFile } from "../core/together.ts";
import type { Checked } from "./checked.ts";
import type { Session } from "./session.ts";

/** A flow, and the version of the file that led to it, which need not be the one in which it is. */
export interface SeenBy extends SeenFlow {
  readonly checked: Checked;
}

/** What arrives at networks used in a file or notebook, each flow once, whichever open files led to it; in the order of the text. */
export function flowsIn(session: Session, checked: Checked): readonly SeenBy[] {
  return flowsAround(session, checked).filter(({ flow }) => flow.file === checked.uri);
}

/** Those used in other files as well, by analyses that read this very text: their steps and networks may be in it. */
export function flowsAround(session: Session, checked: Checked): readonly SeenBy[] {
  const others = session.documents.readersOf(checked.uri).filter(({ uri }) => uri !== checked.uri);
  const readers = others.filter(({ analysis }) => analysis.texts.get(checked.uri) === checked.analysis.text);
  const all = [checked, ...readers];
  const found = flowsByFile(all.map(({ analysis }) => analysis));
  return [...found.values()].flat().flatMap(({ item, analysis }) => {
    const by = all.find((each) => each.analysis === analysis);
    return by
      ? [{ flow: item, told: toldIn(analysis, session.settings.telling), texts: analysis.texts, checked: by }]
      : [];
  });
}
