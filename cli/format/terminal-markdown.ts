import type { Colors, Output } from "../output.ts";
import { wrap } from "./wrap.ts";

/** A rule's page for reading in a terminal: wrapped, headings and code set apart. Where there are no colours, text that is still Markdown. */
export function terminalMarkdown(page: string, { colors, width }: Pick<Output, "colors" | "width">): string {
  const lines: string[] = [];
  let paragraph: string[] = [];
  let isCode = false;
  const flush = (): void => {
    if (paragraph.length > 0) lines.push(...block(paragraph.join(" "), width, colors));
    paragraph = [];
  };
  for (const line of page.trim().split(/\r?\n/)) {
    const isFence = line.startsWith("```");
    if (isFence || isCode || isAlone.test(line)) {
      flush();
      lines.push(isFence ? colors.dim(line) : isCode ? line : heading(line, colors));
      isCode = isFence ? !isCode : isCode;
    } else {
      if (isItem.test(line)) flush();
      paragraph.push(line);
    }
  }
  flush();
  return `${lines.join("\n")}\n`;
}

/** Headings, rows of tables and empty lines are not joined with their neighbours. */
const isAlone = /^(#|\||\s*$)/;
const isItem = /^\s*([-*]|\d+\.) /;

function heading(line: string, colors: Colors): string {
  return line.startsWith("#") ? colors.bold(line) : inline(line, colors);
}

/** A paragraph, or an item of a list with its further lines below its text. */
function block(text: string, width: number, colors: Colors): readonly string[] {
  const lead = isItem.exec(text)?.[0] ?? "";
  const indent = " ".repeat(lead.length);
  return wrap(text.slice(lead.length), Math.min(width, 100) - lead.length).map((line, index) =>
    inline((index === 0 ? lead : indent) + line, colors),
  );
}

function inline(line: string, { cyan, bold }: Colors): string {
  return line
    .replace(/`[^`]+`/g, (code) => cyan(code))
    .replace(/\*\*([^*]+)\*\*/g, (whole, text: string) => (bold(text) === text ? whole : bold(text)));
}
