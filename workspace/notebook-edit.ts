import { applyEdits, type Edit } from "../core/source/edit.ts";
import { editsBetween } from "./edits-between.ts";
import { editRaw, encodeJson, lengthOf, linesOf } from "./json-string.ts";
import type { Literal, WrittenCell, WrittenSource } from "./notebook-json.ts";

/** A cell, and the source that it is to have. */
export interface CellChange {
  readonly cell: WrittenCell;
  readonly source: string;
}

/** A notebook's JSON with other sources in some of its cells; all that does not change stays byte for byte as it was. */
export function withSources(json: string, changes: readonly CellChange[]): string {
  const edits = changes.flatMap(({ cell: { source: before, written }, source }): readonly Edit[] => {
    const edits = charactersBetween(before, source);
    if (edits.length === 0) return [];
    const { start, end } = written;
    return [
      {
        span: { start, end },
        content: written.isList ? list(json, written, edits) : string(json, written, edits),
      },
    ];
  });
  return applyEdits(json, edits);
}

/** Edits of whole lines, each without what it has in common with the lines that it replaces. */
function charactersBetween(before: string, after: string): readonly Edit[] {
  return editsBetween(before, after).map(({ span: { start, end }, content }) => {
    const old = before.slice(start, end);
    const most = Math.min(old.length, content.length);
    let head = 0;
    while (head < most && old[head] === content[head]) head++;
    let tail = 0;
    while (tail < most - head && old.at(-1 - tail) === content.at(-1 - tail)) tail++;
    return {
      span: { start: start + head, end: end - tail },
      content: content.slice(head, content.length - tail),
    };
  });
}

function string(json: string, { start, end }: WrittenSource, edits: readonly Edit[]): string {
  return `"${editRaw(rawOf(json, { start, end }), edits, isAscii(json))}"`;
}

/** A string of a list, as it stands in JSON between its quotes, and what stands between it and the one before. */
interface Element {
  readonly raw: string;
  readonly separator?: string | undefined;
}

function list(json: string, written: WrittenSource, edits: readonly Edit[]): string {
  const { literals, start, end } = written;
  const elements = literals.map((literal, i): Element => {
    const previous = literals[i - 1];
    return { raw: rawOf(json, literal), separator: previous && json.slice(previous.end, literal.start) };
  });
  const edited = editElements(elements, edits, isAscii(json));
  const [first, last] = [literals[0], literals.at(-1)];
  if (!first || !last || edited.length === 0) return `[${joined(edited, ", ")}]`;
  return (
    json.slice(start, first.start) +
    joined(edited, separatorOf(json, written, first)) +
    json.slice(last.end, end)
  );
}

function joined(elements: readonly Element[], usual: string): string {
  return elements.map(({ raw, separator }, i) => `${i === 0 ? "" : (separator ?? usual)}"${raw}"`).join("");
}

/** Where each string was a line, as Jupyter writes them, each stays one. */
function editElements(
  elements: readonly Element[],
  edits: readonly Edit[],
  ascii: boolean,
): readonly Element[] {
  const divide = elements.every(({ raw }) => linesOf(raw).length <= 1) ? linesOf : (raw: string) => [raw];
  if (elements.length === 0) {
    return divide(edits.map(({ content }) => encodeJson(content, ascii)).join("")).map((raw) => ({ raw }));
  }
  let end = 0;
  return elements.flatMap(({ raw, separator }, i): readonly Element[] => {
    const start = end;
    end += lengthOf(raw);
    const own = edits.flatMap((edit) => partIn(edit, { start, end, isLast: i === elements.length - 1 }));
    if (own.length === 0) return [{ raw, separator }];
    const lines = divide(editRaw(raw, own, ascii));
    return lines.map((line, k) => ({ raw: line, separator: k === 0 ? separator : undefined }));
  });
}

/** What an edit does to the string that has this part of the source: where it begins, its content goes. */
function partIn(
  { span, content }: Edit,
  { start, end, isLast }: { readonly start: number; readonly end: number; readonly isLast: boolean },
): readonly Edit[] {
  const begins = span.start >= start && (span.start < end || isLast);
  if (!begins && (span.end <= start || span.start >= end)) return [];
  const own = {
    start: Math.max(span.start, start) - start,
    end: Math.max(Math.min(span.end, end), start) - start,
  };
  return [{ span: own, content: begins ? content : "" }];
}

/** What stands between two strings of this list, or would if there were two. */
function separatorOf(json: string, { start, literals }: WrittenSource, first: Literal): string {
  const second = literals[1];
  if (second) return json.slice(first.end, second.start);
  const lead = json.slice(start + 1, first.start);
  if (lead !== "") return `,${lead}`;
  return json.includes('": ') ? ", " : ",";
}

function rawOf(json: string, { start, end }: Literal): string {
  return json.slice(start + 1, end - 1);
}

/** Whether the notebook writes all other characters by their numbers, or has none. */
function isAscii(json: string): boolean {
  return !/[^\0-\x7f]/.test(json);
}
