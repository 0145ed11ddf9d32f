import { addTo } from "../workspace/relevance/add-to.ts";
import type { FindingReport } from "./report/finding-report.ts";
import type { SourceReport } from "./source-report.ts";
import type { Teller } from "./teller.ts";
import type { World } from "./world.ts";

/** What happens while files are checked, for whoever tells of it before all of them are. */
export interface Progress {
  /** These will be checked: in this order, or in that which is given back. */
  begin(files: readonly string[]): Promise<readonly string[]>;
  /**
   * One of them was, or could not be: then there is no report.
   * @returns files of which was told already, though this one has to do with them: none, as long as no reading is unforeseen
   */
  checked(file: string, report: SourceReport | undefined): Promise<readonly string[]>;
}

/** For those who tell all at the end. */
export const untold: Progress = { begin: async (files) => files, checked: async () => [] };

/**
 * Tells what is found as soon as no file that is still to be checked can change it.
 * @param tell is given all that is told of one file, and each file once
 */
export function tellingSettled(
  teller: Teller,
  { workspace }: Pick<World, "workspace">,
  tell: (found: readonly FindingReport[], file: string) => Promise<void>,
): Progress {
  let foresight: import("../workspace/foresight/foresight.ts").Foresight | undefined;
  /** Files on which rests what was told. */
  const used = new Set<string>();
  /** Files in which something was found, by one on which that rests and which is not settled yet. */
  const waiting = new Map<string, string[]>();
  const tellOrWait = async (file: string): Promise<void> => {
    const rests = teller.restsOn(file);
    const open = rests.find((rest) => foresight?.isSettled(rest) === false);
    if (open !== undefined) return addTo(waiting, open, file);
    for (const rest of rests) used.add(rest);
    if (rests.length > 0) await tell(await teller.toldIn(file), file);
  };
  return {
    async begin(files) {
      // Few checks tell while they run.
      const { foresee } = await import("../workspace/foresight/foresight.ts");
      foresight = foresee(files, workspace);
      return foresight.order;
    },
    async checked(file, report) {
      const changed = report?.read.filter((read) => used.has(read)) ?? [];
      if (report) teller.add(report);
      for (const settled of foresight?.checked(file) ?? []) {
        const waited = waiting.get(settled) ?? [];
        waiting.delete(settled);
        for (const each of [settled, ...waited]) await tellOrWait(each);
      }
      return changed;
    },
  };
}
