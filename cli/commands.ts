// What the commands do that people wait for: one file in dist/, as each file that is loaded takes half a millisecond.

export { cacheFolderOf } from "./cache/cache-folder.ts";
export { createDiskCache } from "./cache/disk-cache.ts";
export { check } from "./check.ts";
export { completionScript } from "./completion/completion.ts";
export { config } from "./config.ts";
export { explain } from "./explain.ts";
export { flows } from "./flows.ts";
export { interruption } from "./interruption.ts";
export { merge } from "./merge/merge.ts";
export { openOutput } from "./output.ts";
export { parseRules } from "./rule-choice.ts";
export { watch } from "./watch.ts";
export { openWorld } from "./world.ts";
