import type { Location, TextDocumentIdentifier } from "vscode-languageserver";
import type { Judgement } from "../../core/answers/judgement.ts";
import { type FlowBranch, type Named, networkTree } from "../../core/answers/network-tree.ts";
import type { Phase } from "../../core/flow/flow.ts";
import type { Checked } from "../checked.ts";
import { flowsIn, type SeenBy } from "../flows-in.ts";
import { locationOf, verifySuffix } from "../locations.ts";
import type { Session } from "../session.ts";

export interface FlowsParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** What reaches each network in a document: words, each with the place that they are about. */
export interface FlowsResult {
  readonly networks: readonly (PlacedWords & { readonly flows: readonly FlowWords[] })[];
}

export interface FlowWords extends PlacedWords {
  readonly phase: Phase;
  readonly verdict: Judgement["verdict"];
  /** What `pixelproof verify` takes behind the file's name. */
  readonly suffix: string;
  readonly steps: readonly PlacedWords[];
}

export interface PlacedWords {
  readonly label: string;
  readonly detail: string;
  readonly location: Location;
}

/** pixelproof/flows: the networks of a file, or of the notebook that has this cell, and what reaches each. */
export async function flows(session: Session, { textDocument }: FlowsParams): Promise<FlowsResult> {
  const checked = session.documents.check(textDocument.uri);
  if (!checked || !session.settings.isEnabled(checked.uri)) return { networks: [] };
  const networks = networkTree(flowsIn(session, checked)).map((network) => ({
    ...placedWords(session, network.flows[0]?.seen.checked ?? checked, network),
    flows: network.flows.map((flow) => flowWords(session, flow)),
  }));
  return { networks };
}

function flowWords(session: Session, flow: FlowBranch<SeenBy>): FlowWords {
  const { checked } = flow.seen;
  return {
    ...placedWords(session, checked, flow),
    phase: flow.phase,
    verdict: flow.verdict,
    suffix: verifySuffix(checked.analysis, flow.place),
    steps: flow.steps.map((step) => placedWords(session, checked, step)),
  };
}

function placedWords(session: Session, checked: Checked, { label, detail, place }: Named): PlacedWords {
  return { label, detail, location: locationOf(session, checked, place) };
}
