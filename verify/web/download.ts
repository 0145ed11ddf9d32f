// What verify/download/download.ts is on a machine: in a browser there is no cache to download into.
import { BadInput } from "../bad-input.ts";
import type * as machine from "../download/download.ts";

export const download: typeof machine.download = async () => {
  throw new BadInput("weights cannot be downloaded in a browser; name a file with them");
};
