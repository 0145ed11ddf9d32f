import { type FlowRecord, flowRecord } from "./format/flow-record.ts";
import { flowText } from "./format/flow-text.ts";
import type { ExitCode } from "./program.ts";
import { walkSources } from "./python-sources.ts";
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
  const walk = await walkSources(paths, world, ({ analysis, shown }) => {
    const ordered = [...analysis.flows].sort((a, b) => a.use.call.span.start - b.use.call.span.start);
    told += ordered.length;
    if (format === "json") records.push(...ordered.map((flow) => flowRecord(shown, flow)));
    else for (const flow of ordered) output.print(`${flowText(shown, flow, output)}\n\n`);
  });
  if (format === "json") output.print(`${JSON.stringify(records, null, 2)}\n`);
  else if (told === 0) output.print("No images were seen to reach a network.\n");
  return walk.hasFailed ? 2 : 0;
}
