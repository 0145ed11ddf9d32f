import type { SeenFlow } from "../core/answers/network-tree.ts";
import { flowsByFile } from "../core/together.ts";
import type { Checked } from "./checked.ts";
import type { Session } from "./session.ts";

/** A flow, and the version of the file that led to it, which need not be the one in which it is. */
export interface SeenBy extends SeenFlow {
  readonly checked: Checked;
}

/** What arrives at networks used in a file or notebook, each flow once, whichever open files led to it; in the order of the text. */
export function flowsIn(session: Session, checked: Checked): readonly SeenBy[] {
  const others = session.documents.known().filter(({ uri }) => uri !== checked.uri);
  const all = [checked, ...others];
  // Places that others see in this file lie in the text that they read of it.
  const sameText = all.filter(
    ({ analysis }) => (analysis.texts.get(checked.uri) ?? "") === checked.analysis.text,
  );
  const found = flowsByFile(sameText.map(({ analysis }) => analysis)).get(checked.uri) ?? [];
  return found.flatMap(({ item, analysis }) => {
    const by = sameText.find((each) => each.analysis === analysis);
    return by ? [{ flow: item, told: analysis.findings, texts: analysis.texts, checked: by }] : [];
  });
}
