import type { Named } from "./rule.ts";
import page from "./unused-suppression.md";

/** A comment `# pixelproof: ignore[rule]` that hides nothing. It is found where findings are told (`core/settings`), after all others. */
export const unusedSuppression: Named = { name: "unused-suppression", page };
