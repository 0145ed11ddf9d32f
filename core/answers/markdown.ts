import type { Place } from "../source/span.ts";
import type { Piece, RichText } from "./rich-text.ts";
import { NOT_SHOWN, unsteered } from "./steering.ts";

/** Where a text may lead to. */
export interface Links {
  /** The page of a rule; undefined where there is none to lead to. */
  readonly page: (rule: string) => string | undefined;
  readonly place: (place: Place) => string | undefined;
}

/** A text as Markdown (CommonMark and GitHub's additions) in which nothing of the user's program is anything but text. */
export function markdown(text: RichText, links: Links): string {
  return text.map((paragraph) => paragraph.map((piece) => markdownPiece(piece, links)).join("")).join("\n\n");
}

function markdownPiece(piece: Piece, links: Links): string {
  if (typeof piece === "string") return escapeMarkdown(piece);
  if (piece.kind === "strong") return `**${escapeMarkdown(piece.text)}**`;
  if (piece.kind === "code") return codeSpan(piece.code);
  return piece.kind === "page"
    ? link(piece.rule, links.page(piece.rule))
    : link(piece.words, links.place(piece.place));
}

function link(words: string, address: string | undefined): string {
  if (address === undefined) return escapeMarkdown(words);
  // Within <…> an address may hold anything but these.
  const safe = address.replace(/[<>\\\s]/g, (character) => encodeURIComponent(character));
  return `[${escapeMarkdown(words)}](<${safe}>)`;
}

/**
 * Text that means itself in Markdown: no emphasis, link, image, code, HTML, entity, heading, list, table or rule, and no
 * address that is made a link of itself. Brackets and dots of numbers (`[103.94, 116.78]`) stay readable where Markdown is shown as it is written.
 */
export function escapeMarkdown(text: string): string {
  return (
    oneLine(text)
      .replace(/[\\`*_~<>&|!#^$]/g, "\\$&")
      // A link is `[…](…)`, `[…][…]` or, with its address elsewhere, `[…]:`; a task `[x]` begins a line.
      .replace(/\](?=[([:])/g, "\\]")
      .replace(/^([-+=]|\d+[.)])/, (mark) => mark.replace(/[-+=.)]$/, "\\$&"))
      // https://…, www.…, a@b.c
      .replace(/:(?=\/\/)|(?<=\bwww)\.|@/gi, "\\$&")
  );
}

/** Code between more backticks than it has in a row. */
export function codeSpan(text: string): string {
  const content = oneLine(text);
  if (content === "") return "";
  const longest = Math.max(0, ...[...content.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  // One space on each side is not shown.
  const pad = /^`|`$|^ .* $/.test(content) ? " " : "";
  return `${fence}${pad}${content}${pad}${fence}`;
}

/** Without line breaks, which could begin a block, and without characters that turn the writing or draw nothing. */
function oneLine(text: string): string {
  return unsteered(text.replace(/\s+/g, " "), () => NOT_SHOWN);
}
