import fc from "fast-check";
import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { codeSpan, escapeMarkdown, markdown } from "../../core/answers/markdown.ts";

/** What a reader of Markdown shows, without tags; the only tag that text alone may give is its paragraph's. */
function shown(source: string): string {
  const html = marked.parse(source, { async: false, gfm: true });
  const inner = /^<p>(.*)<\/p>\n$/s.exec(html)?.[1];
  if (inner === undefined) throw new Error(`no single paragraph: ${html}`);
  return decoded(inner);
}

function decoded(html: string): string {
  if (/<(?!\/?code>)/.test(html)) throw new Error(`a tag: ${html}`);
  const names: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
  return html.replace(/&(#?\w+);/g, (all, name: string) => names[name] ?? all);
}

const nasty = [
  "`rm -rf /`",
  "``` js",
  "a`b``c",
  "[click](command:workbench.action.terminal.new)",
  "[a]: https://evil.example",
  "![x](https://evil.example/pixel.png)",
  "<img src=x onerror=alert(1)>",
  "<script>alert(1)</script>",
  "</code></pre><h1>",
  "&lt;b&gt; &amp; &#x41;",
  "**bold** __bold__ *i* _i_ ~~s~~",
  "https://evil.example and www.evil.example and a@evil.example",
  "# heading",
  "- item",
  "1. item",
  "12) item",
  "+ item",
  "> quote",
  "| a | b |",
  "---",
  "===",
  "\\` \\[ \\\\",
  "a  \nb\n\n# c",
  "- [x] done",
  "[^1] and [^1]: note",
  "RGB minus [103.94, 116.78, 123.68], range −124…151",
  "x[0](y) z[1][2]",
  "🐈 Größe \u{1F4F7}",
  "$(zap) $x^2$ :smile:",
];

describe("text of a program in Markdown", () => {
  it.each(nasty)("means itself: %s", (text) => {
    expect(shown(escapeMarkdown(text))).toBe(text.replace(/\s+/g, " "));
    expect(shown(`x ${codeSpan(text)}`)).toBe(`x <code>${text.replace(/\s+/g, " ")}</code>`);
  });

  it("means itself whatever it is, as text and as code", () => {
    const characters = fc.constantFrom(
      ..."`*_[]()<>!#+-.~|\\&:@/\"'= \n\ta1www.http://x.y".split(/(?<=www\.|http:)|/),
      "é",
      "🐈",
    );
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 30 }), (parts) => {
        const text = parts.join("").replace(/\s+/g, " ").trim();
        fc.pre(text !== "");
        expect(shown(escapeMarkdown(text))).toBe(text);
        expect(shown(`x ${codeSpan(text)}`)).toBe(`x <code>${text}</code>`);
      }),
      { numRuns: 3000 },
    );
  });

  it("cannot turn the direction of what follows, nor hide", () => {
    expect(escapeMarkdown("a\u202Eb\u0000c\u001B[31m")).toBe("a\ufffdb\ufffdc\ufffd[31m");
    expect(codeSpan("a\u2066b")).toBe("`a\ufffdb`");
  });

  it("cannot leave the address of a link", () => {
    const links = { page: () => undefined, place: () => "file:///a>b (c) <d>/x.py#L1" };
    const place = { file: "x", span: { start: 0, end: 0 } };
    const html = marked.parse(markdown([[{ kind: "place", words: "](evil) line 1", place }]], links), {
      async: false,
    });
    expect(html).toBe('<p><a href="file:///a%3Eb%20(c)%20%3Cd%3E/x.py#L1">](evil) line 1</a></p>\n');
  });
});
