// Opens a session on a file of weights and runs drawn pictures through two maps; prints times and memory as JSON.
import { IDENTITY } from "../../core/transform/transform.ts";
import { openSession } from "../../verify/session.ts";
import { filledImage } from "./filler.ts";

const [name = "", weights = "", count = "8", worker = ""] = process.argv.slice(2);
const marks: [string, { readonly milliseconds: number; readonly cpu: number }][] = [];
let [start, used] = [performance.now(), process.cpuUsage()];
/** How long the stage took on the clock, and on all cores together. */
function mark(stage: string): void {
  const { user, system } = process.cpuUsage(used);
  marks.push([
    stage,
    { milliseconds: Math.round(performance.now() - start), cpu: Math.round((user + system) / 1000) },
  ]);
  [start, used] = [performance.now(), process.cpuUsage()];
}

const session = await openSession({
  source: { layers: { kind: "application", name, choice: { top: true, isImagenet: true } }, weights },
  backend: { choice: "wasm" },
  worker: new URL(worker, import.meta.url),
});
mark("opened");
const pictures = Array.from({ length: Number(count) }, (_, k) => ({
  kind: "drawn" as const,
  name: `${k}`,
  pixels: { width: 224, height: 224, rgb: Uint8Array.from(filledImage(k, 224)) },
}));
const maps = [IDENTITY, { ...IDENTITY, order: "bgr" as const }];
for (const round of ["first", "second"]) {
  await session.run({ pictures, maps, reader: "pillow", interpolation: "pillow-nearest" });
  mark(round);
}
await session.close();
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ ...Object.fromEntries(marks), megabytes }));
