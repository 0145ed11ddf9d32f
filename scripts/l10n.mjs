// npm run l10n: writes l10n/bundle.l10n.json, the client's words that translators need, from what client/ says.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { wordsOfClient } from "./words-of-client.mjs";

const root = join(import.meta.dirname, "..");
writeFileSync(join(root, "l10n/bundle.l10n.json"), `${JSON.stringify(await wordsOfClient(root), null, 2)}\n`);
