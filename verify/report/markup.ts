/** HTML that is safe to show: made by `html` alone. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | undefined | readonly Markup[];

/** HTML from a template: every text that is put in is escaped, so that no file's name or code can become markup. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const written = literals.map((literal, at) => literal + writtenOf(parts[at]));
  return { markup: written.join("") };
}

function writtenOf(part: Part): string {
  if (part === undefined) return "";
  if (typeof part === "string" || typeof part === "number") return escaped(String(part));
  return "markup" in part ? part.markup : part.map(({ markup }) => markup).join("");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Fit for an element's content and for a quoted attribute. What steers a text's direction is shown, not obeyed. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? "").replace(steering, "�");
}

// Control characters but tab and line breaks; the marks and overrides of bidirectional text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\p{Bidi_Control}]/gu;
