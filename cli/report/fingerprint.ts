import { createHash } from "node:crypto";
import type { Finding } from "../../core/rules/finding.ts";
import type { ShownFile } from "../checked-file.ts";
import { partOfLine } from "./part-of-line.ts";

/**
 * What is wrong, whatever stands around it: the rule, the network and the code to blame with the line it stands in. Rows,
 * paths and our own wording are no part of it, so that it outlives edits elsewhere in the file, the file's move, and a
 * newer version that says the same in better words. Two findings may have the same: who compares counts them.
 */
export function fingerprintOf({ rule, place: { span }, flows }: Finding, file: ShownFile): string {
  const line = file.lines.lineSpan(file.lines.locationAt(span.start).row);
  const { start, end } = partOfLine(file.text, line, span.start);
  const parts = [
    rule,
    flows[0]?.network.name ?? "",
    file.text.slice(span.start, span.end),
    file.text.slice(start, end),
  ];
  return createHash("sha256")
    .update(JSON.stringify(parts.map(squeezed)))
    .digest("hex")
    .slice(0, 32);
}

/** Formatters change blanks, and nobody means anything by them. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, "");
}
