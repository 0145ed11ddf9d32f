import { SILENT_TEXT } from "../../core/source/silent-text.ts";

/** Code that makes a pattern when it runs, and the pattern it makes of some name; what is put in is of word characters alone. */
export const made: Readonly<Record<string, RegExp>> = {
  'core/fixes/layer-as-call.ts: new RegExp(`(?<![\\\\w.])${name}\\\\b(?!\\\\s*=[^=])`, "g")':
    /(?<![\w.])x\b(?!\s*=[^=])/g,
  'core/fixes/layer-as-call.ts: new RegExp(`(?<![\\\\w.])${name}\\\\(`, "g")': /(?<![\w.])x\(/g,
  "core/models/canonical-name.ts: new RegExp(`^keras\\\\.(?:preprocessing|utils)\\\\.(?:\\\\w+\\\\.)*(${IMAGE_FUNCTIONS})$`)":
    /^keras\.(?:preprocessing|utils)\.(?:\w+\.)*(load_img|img_to_array)$/,
  "core/models/canonical-name.ts: new RegExp(`^keras\\\\.(?:models|saving|engine|legacy\\\\.saving)\\\\.(?:\\\\w+\\\\.)*(${MODEL_FUNCTIONS})$`)":
    /^keras\.(?:models|saving|engine|legacy\.saving)\.(?:\w+\.)*(load_model|save_model)$/,
  "core/models/segmentation-models.ts: new RegExp(`^${name}$`)": /^vgg16$/,
  'core/python/guess-header.ts: new RegExp(`\\\\b${keyword}\\\\s+([\\\\p{L}_][\\\\p{L}\\\\p{N}_]*)`, "u")':
    /\bclass\s+([\p{L}_][\p{L}\p{N}_]*)/u,
  'core/python/ipython.ts: new RegExp(`[%!?]|^[ \\\\t]*(?:${COMMANDS})[ \\\\t]`, "m")':
    /[%!?]|^[ \t]*(?:pip3?|cd|ls)[ \t]/m,
  'core/python/ipython.ts: new RegExp( `(?:${COMMANDS})[ \\\\t]+(?!(?:in|is|and|or|not|if|else|for|as)\\\\b)(?:-\\\\w|[\\\\w~/"\'$]|\\\\.[./])`, "y", )':
    /(?:pip3?|cd|ls)[ \t]+(?!(?:in|is|and|or|not|if|else|for|as)\b)(?:-\w|[\w~/"'$]|\.[./])/y,
  'core/python/ipython.ts: new RegExp(`${SILENT_TEXT}|\\\\?+`, "g")': new RegExp(`${SILENT_TEXT}|\\?+`, "g"),
  'core/source/brackets.ts: new RegExp(`${SILENT_TEXT}|[()[\\\\]{},]`, "g")': new RegExp(
    `${SILENT_TEXT}|[()[\\]{},]`,
    "g",
  ),
  'workspace/relevance/imports-in.ts: new RegExp(`${SILENT_TEXT}|\\\\\\\\\\\\r?\\\\n`, "g")': new RegExp(
    `${SILENT_TEXT}|\\\\\\r?\\n`,
    "g",
  ),
  'workspace/mentions-import.ts: new RegExp(`\\\\b(?:${names.join("|")})\\\\b`)': /\b(?:a|b)\b/,
};
