// What `npm run parity` runs for each network, in a process of its own: prints a line of JSON for each variant.
import { openWasm } from "../../verify/backend/wasm.ts";
import { goldens, parityOf } from "./parity.ts";

const [network = "", only] = process.argv.slice(2);
const tf = await openWasm();
for (const variant of Object.keys(goldens[network]?.variants ?? {})) {
  if (only !== undefined && !only.split(",").includes(variant)) continue;
  const parity = await parityOf(tf, network, variant);
  process.stdout.write(`${JSON.stringify({ ...parity, memory: process.resourceUsage().maxRSS / 1024 })}\n`);
}
process.exit(0);
