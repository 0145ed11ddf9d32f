// What the server of this extension answers beyond the Language Server Protocol (docs/editors.md), as plain data.

import type { Location } from "vscode-languageclient";

/** `pixelproof/status`, a notification: how the server is. */
export interface StatusParams {
  readonly state: "ready" | "checking";
  /** How many diagnostics are shown. */
  readonly findings: number;
  /** How many files these are about, those without any among them. */
  readonly files: number;
}

/** `pixelproof/checkWorkspace`: how many files were checked, how many findings are shown, how many files could not be checked. */
export interface CheckWorkspaceResult {
  readonly files: number;
  readonly findings: number;
  readonly problems: number;
}

/** `pixelproof/flows`: what reaches each network in a document. */
export interface FlowsResult {
  readonly networks: readonly NetworkWords[];
}

/** A network, and what reaches it. */
export interface NetworkWords extends PlacedWords {
  readonly flows: readonly FlowWords[];
}

/** What arrives at one use of a network, and the steps that made it. */
export interface FlowWords extends PlacedWords {
  /** "train", "validate", "evaluate", "predict" */
  readonly phase: string;
  readonly verdict: "right" | "wrong" | "unknown";
  /** As `pixelproof verify FILE` takes it behind the file: ":12", ":cell 3:2". */
  readonly suffix: string;
  readonly steps: readonly PlacedWords[];
}

/** Words, and the place that they are about. */
export interface PlacedWords {
  readonly label: string;
  readonly detail: string;
  readonly location: Location;
}

/** `pixelproof/rules`: every rule, with the sentence that says what it finds. */
export interface RulesResult {
  readonly rules: readonly { readonly name: string; readonly summary: string }[];
}

/** `pixelproof/explain`: a rule's page. */
export interface ExplainResult {
  readonly title: string;
  readonly markdown: string;
}
