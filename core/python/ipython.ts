import { SILENT_TEXT } from "../source/silent-text.ts";
import { blanked } from "./characters.ts";
import { logicalLines, startsMagic } from "./logical-lines.ts";

/**
 * A notebook's cell as Python, of the same length: what IPython does not read as Python is blank, so that every offset
 * stays what it was.
 */
export function pythonOfCell(source: string): string {
  const [head = "", name] = CELL_MAGIC.exec(source) ?? [];
  if (name === undefined) return pythonOfLines(source);
  return PYTHON_CELLS.has(name) ? blanked(head) + pythonOfLines(source.slice(head.length)) : blanked(source);
}

/** `%%time`, in the first line with code in it. */
const CELL_MAGIC = /^(?:[ \t\f]*(?:#[^\r\n]*)?(?:\r\n|\r(?!\n)|\n))*[ \t]*%%(\w*)[^\r\n]*/;

/**
 * The magics whose cell is Python that runs in the notebook, with what it binds. `%%timeit` is none, whose names are its
 * own; `%%python` is another process.
 */
const PYTHON_CELLS: ReadonlySet<string> = new Set([
  "capture",
  "debug",
  "heat",
  "ipytest",
  "lprun",
  "memit",
  "mprun",
  "notify",
  "prun",
  "scalene",
  "snakeviz",
  "time",
  "wandb",
]);

/** Magics of one line that run the Python behind them; what it binds, the notebook has. */
const PYTHON_LINES: ReadonlySet<string> = new Set(["time", "prun", "memit", "snakeviz"]);

function pythonOfLines(source: string): string {
  // Most cells are plain Python, and known to be so at a glance.
  if (!MAY_HAVE_MAGIC.test(source)) return source;
  let python = "";
  let at = 0;
  for (const { start, end } of logicalLines(source, isEscaped)) {
    const written = pythonOfLine(source.slice(start, end), isEscaped(source, start));
    if (written === undefined) continue;
    python += source.slice(at, start) + written;
    at = end;
  }
  return python + source.slice(at);
}

/** IPython takes these without a `%`, where no variable has the name. */
const COMMANDS = "pip3?|conda|mamba|uv|cd|ls|mkdir|rmdir|cat|cp|mv|rm";
const MAY_HAVE_MAGIC = new RegExp(`[%!?]|^[ \\t]*(?:${COMMANDS})[ \\t]`, "m");
/** `pip install x`, but neither `ls = []` nor `cat in pets`. */
const COMMAND = new RegExp(
  `(?:${COMMANDS})[ \\t]+(?!(?:in|is|and|or|not|if|else|for|as)\\b)(?:-\\w|[\\w~/"'$]|\\.[./])`,
  "y",
);
/** `files = !ls`, `result = %time f()` */
const ASSIGNMENT = /([\w., \t[\]()*]+=[ \t]*)(?:!(?!=)|%(?=[A-Za-z]))/y;

/** Whether the line that starts here is one of IPython's own. */
function isEscaped(text: string, start: number): boolean {
  if (startsMagic(text, start)) return true;
  COMMAND.lastIndex = start;
  ASSIGNMENT.lastIndex = start;
  return COMMAND.test(text) || ASSIGNMENT.test(text);
}

/** A line of IPython's as Python, of the same length; undefined for a line that is Python already. */
function pythonOfLine(line: string, escaped: boolean): string | undefined {
  if (!escaped && !line.includes("?")) return undefined;
  if (!escaped) return HELP.test(line) ? blanked(line) : withNames(line);
  if (line.startsWith("%")) return pythonOfMagic(line) ?? blanked(line);
  ASSIGNMENT.lastIndex = 0;
  const [, target] = ASSIGNMENT.exec(line) ?? [];
  if (target === undefined) return blanked(line);
  const value = line.slice(target.length);
  return target + (pythonOfMagic(value) ?? unknownName(value));
}

/** `model.fit?`, `model.fit??` */
const HELP = /[\w\]*]\?\??$/;

/** `ResNet50(include_top=??)`, a blank of an exercise: Python has no such character outside of strings and comments. */
function withNames(line: string): string {
  return line.replace(STRING_COMMENT_OR_BLANK, (part) => (part.startsWith("?") ? unknownName(part) : part));
}

const STRING_COMMENT_OR_BLANK = new RegExp(`${SILENT_TEXT}|\\?+`, "g");

/** The Python behind `%time` and its like; undefined where there is none. */
function pythonOfMagic(line: string): string | undefined {
  const [head = "", name = ""] = /^%(\w*)[ \t]*/.exec(line) ?? [];
  const code = line.slice(head.length);
  if (name === "timeit") return pythonOfTimed(head, code);
  // An option, which may have a value.
  if (!PYTHON_LINES.has(name) || code === "" || code.startsWith("-")) return undefined;
  return blanked(head) + code;
}

/** `%timeit -n 10 model.predict(x)`: runs, but what it binds is its own; so only a call, which binds nothing. */
function pythonOfTimed(head: string, code: string): string | undefined {
  const [options = ""] = /^(?:-[nrtpcqo][ \t]*\d*[ \t]+)*/.exec(code) ?? [];
  const call = code.slice(options.length);
  return /^[\w.]+\([\s\S]*\)$/.test(call) ? blanked(head + options) + call : undefined;
}

/** A name that nothing binds, in place of a value that Python knows nothing of. */
function unknownName(value: string): string {
  const [first = ""] = /^[^\r\n]*/.exec(value) ?? [];
  return "_".repeat(first.length) + blanked(value.slice(first.length));
}
