import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Adds up what was marked in the two sheets of this folder. */
export function addUp(out) {
  const verdicts = marks(join(out, "findings.md"), /^verdict: *(right|wrong)$/, "verdict");
  const right = verdicts.filter(([word]) => word === "right").length;
  const bugs = marks(join(out, "files.md"), /^bugs: *(\d+)$/, "bugs");
  const found = marks(join(out, "files.md"), /^of these found: *(\d+)$/, "of these found");
  const total = sum(bugs);
  const hits = sum(found);
  if (hits > total)
    throw new Error(`${out}/files.md: more bugs were found (${hits}) than there are (${total})`);
  return [
    `precision: ${right} of ${verdicts.length} findings right${percent(right, verdicts.length)}`,
    `recall: ${hits} of ${total} bugs found${percent(hits, total)}, in ${bugs.length} files`,
  ].join("\n");
}

/** What stands behind each `name:` of a sheet. */
function marks(sheet, form, name) {
  const lines = readFileSync(sheet, "utf8").split("\n");
  return lines.flatMap((line, i) => {
    if (!line.startsWith(`${name}:`)) return [];
    const [, mark] = form.exec(line.trim()) ?? [];
    if (mark === undefined) throw new Error(`${sheet}:${i + 1}: mark this line: ${line}`);
    return [[mark]];
  });
}

function sum(numbers) {
  return numbers.reduce((total, [number]) => total + Number(number), 0);
}

function percent(part, whole) {
  return whole === 0 ? "" : ` (${((100 * part) / whole).toFixed(1)} %)`;
}
