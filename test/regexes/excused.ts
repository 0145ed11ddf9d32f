/** Patterns that take longer than the length of their text, and why no text is long enough to matter. */
export const excused: Readonly<Record<string, string>> = {
  "core/fixes/add-after-step.ts: /[\\w.]*\\b(?:img_to_array|asarray|array)\\(\\s*$/":
    "is given the 200 characters before a call",
  "core/fixes/remove-layer.ts: /[[,]\\s*(?:#[^\\n]*\\n\\s*)*$/":
    "is given the 1,000 characters before a layer",
  "core/transform/describe.ts: /\\.?0+$/": "is given numbers as JavaScript writes them",
  "workspace/relevance/byte-scan.ts: /#.*coding[:=][ \\t]*[-\\w.]*(?:16|ucs|unicode)/i":
    "is given a file's first 200 bytes",
};
