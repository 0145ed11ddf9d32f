import type { CheckedFile } from "../checked-file.ts";

/** What the last lines say of all files together. */
export interface Summary {
  add(checked: CheckedFile): void;
  isClean(): boolean;
  /** `hint` is empty where nothing can be mended. */
  tell(checkedFiles: number): { readonly line: string; readonly hint: string };
}

export function createSummary(): Summary {
  const tally = { findings: 0, files: 0, safe: 0, unsafe: 0 };
  return {
    add({ findings }) {
      tally.findings += findings.length;
      tally.files += findings.length > 0 ? 1 : 0;
      tally.safe += findings.filter(({ fix }) => fix?.applicability === "safe").length;
      tally.unsafe += findings.filter(({ fix }) => fix?.applicability === "unsafe").length;
    },
    isClean: () => tally.findings === 0,
    tell(checkedFiles) {
      if (tally.findings === 0) return { line: `Found nothing in ${count(checkedFiles, "file")}.`, hint: "" };
      const where = `in ${tally.files} of ${count(checkedFiles, "file")}`;
      return { line: `Found ${count(tally.findings, "finding")} ${where}.`, hint: hintOf(tally) };
    },
  };
}

function hintOf({ safe, unsafe }: { readonly safe: number; readonly unsafe: number }): string {
  const more = safe > 0 ? " more" : "";
  return [
    ...(safe > 0 ? [`${safe} can be mended with --fix; --diff shows how.`] : []),
    ...(unsafe > 0 ? [`${unsafe}${more} can be mended with --fix --unsafe-fixes.`] : []),
  ].join(" ");
}

export function mendedLine(findings: number, files: number): string {
  return `Mended ${count(findings, "finding")} in ${count(files, "file")}.`;
}

/** "1 file", "2 files" */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
