import { flowsByFile } from "../core/together.ts";
import { type FlowRecord, flowRecord } from "./format/flow-record.ts";
import { flowText } from "./format/flow-text.ts";
import type { ExitCode } from "./program.ts";
import { shownFilesOf } from "./shown-files.ts";
import { inOrder, reportPaths } from "./source-reports.ts";
import type { World } from "./world.ts";

/** `pixelproof flows`: each arrival of images at a network, and what is known of it. */
export async function flows(
  paths: readonly string[],
  { format }: { readonly format: "text" | "json" },
  world: World,
): Promise<ExitCode> {
  const { output } = world;
  const records: FlowRecord[] = [];
  let told = 0;
  const wish = { flows: true, fixesOf: undefined };
  const { files, reports, problems } = await reportPaths(paths.length === 0 ? ["."] : paths, wish, world);
  const found = flowsByFile(reports);
  const fileAt = shownFilesOf(reports, world);
  for (const path of inOrder(files, found.keys())) {
    const file = fileAt(path);
    if (!file) continue;
    for (const { item } of found.get(path) ?? []) {
      told++;
      if (format === "json") records.push(flowRecord(file, item));
      else output.print(`${flowText(file, item, output)}\n\n`);
    }
  }
  if (format === "json") output.print(`${JSON.stringify(records, null, 2)}\n`);
  else if (told === 0) output.print("No images were seen to reach a network.\n");
  return problems.length > 0 ? 2 : 0;
}
