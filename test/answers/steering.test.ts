import { describe, expect, it } from "vitest";
import { printable } from "../../cli/format/printable.ts";
import { codeSpan, escapeMarkdown } from "../../core/answers/markdown.ts";
import { unsteered } from "../../core/answers/steering.ts";
import { html } from "../../verify/report/markup.ts";

/** Every character of which Unicode says that it controls or turns the direction, by number. */
const steering = [
  ...[...Array(0x20).keys(), ...Array.from({ length: 0x21 }, (_, k) => 0x7f + k)],
  ...[0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069],
].map((code) => String.fromCharCode(code));
const all = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code));

/** Whoever shows texts of the user's, and the steering characters that stay in them. */
const showing: readonly (readonly [string, (text: string) => string, string])[] = [
  ["a terminal", printable, "\t"],
  ["a page", (text) => html`${text}`.markup, "\t\n"],
  ["Markdown", (text) => escapeMarkdown(`a${text}b`), ""],
  ["code in Markdown", codeSpan, ""],
];

it("takes those characters out and no others", () => {
  const taken = all.filter((character) => unsteered(character, () => "") === "");
  expect(taken).toEqual(steering.filter((character) => character !== "\t"));
});

describe.each(showing)("to %s", (_, shown, stays) => {
  it("no character goes that steers it", () => {
    const passed = steering.filter((character) => shown(`a${character}b`).includes(character));
    expect(passed.join("")).toBe(stays);
  });
});
