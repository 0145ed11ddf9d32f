import type { Analysis, Engine, FixedText } from "../core/engine.ts";
import type { Fix } from "../core/fixes/fix.ts";
import type { Finding } from "../core/rules/finding.ts";
import { createLineIndex, type LineIndex } from "../core/source/line-index.ts";

/** What is known of one version of an open document. */
export interface Checked {
  readonly uri: string;
  /** The client's own number of this version. */
  readonly version: number;
  readonly analysis: Analysis;
  /** The lines of the analysed text, which may no longer be the document's. */
  readonly lines: LineIndex;
  /** The finding's fixes, the best first; worked out when first asked for, as each costs an analysis. */
  fixesFor(finding: Finding): readonly Fix[];
  /** The text with every safe fix in it. */
  fixAll(): FixedText;
}

export function createChecked(engine: Engine, uri: string, version: number, analysis: Analysis): Checked {
  const known = new Map<Finding, readonly Fix[]>();
  return {
    uri,
    version,
    analysis,
    lines: createLineIndex(analysis.text),
    fixesFor(finding) {
      const fixes = known.get(finding) ?? engine.fixesFor(analysis, finding);
      known.set(finding, fixes);
      return fixes;
    },
    fixAll: () => engine.fixAll(analysis, ["safe"]),
  };
}
