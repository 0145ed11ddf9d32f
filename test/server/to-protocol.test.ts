import { describe, expect, it } from "vitest";
import { DiagnosticSeverity } from "vscode-languageserver";
import { createLineIndex } from "../../core/source/line-index.ts";
import { clientAbilities } from "../../server/client-abilities.ts";
import {
  isSameDiagnostic,
  toDiagnostic,
  toRange,
  toSpan,
  toWorkspaceEdit,
} from "../../server/to-protocol.ts";
import { createFakeEngine, wrong } from "../fake-engine.ts";
import { pushCapabilities } from "./editor.ts";

const abilities = clientAbilities(pushCapabilities);
const uri = "file:///a.py";

describe("positions", () => {
  const text = 'é = "𝄞"\r\nb = 1\n\n';
  const lines = createLineIndex(text);

  const places: readonly (readonly [what: string, line: number, character: number])[] = [
    ['"𝄞"', 0, 4],
    // The clef is two UTF-16 code units, which is what the protocol counts.
    ['"\r\n', 0, 7],
    ["b = 1", 1, 0],
    ["1\n", 1, 4],
  ];
  it.each(places)("of %j are line %i, character %i", (what, line, character) => {
    const start = text.lastIndexOf(what);
    const range = toRange(lines, { start, end: start + 1 });
    expect(range.start).toEqual({ line, character });
    expect(toSpan(lines, range)).toEqual({ start, end: start + 1 });
  });

  it("beyond a line or the text are their ends", () => {
    const at = (line: number, character: number) => ({ line, character });
    expect(toSpan(lines, { start: at(1, 99), end: at(99, 0) })).toEqual({
      start: text.indexOf("\n\n"),
      end: text.length,
    });
  });
});

describe("a diagnostic", () => {
  const text = `model = ResNet50()\ngenerator(${wrong})\n`;
  const [finding] = createFakeEngine().check(uri, text).findings;
  if (!finding) throw new Error("the fake found nothing");
  const document = { uri, version: 7, lines: createLineIndex(text) };

  it("says what, why and what to do, where, and leads to the rule's page", () => {
    expect(toDiagnostic(finding, 3, document, abilities)).toEqual({
      range: { start: { line: 1, character: 10 }, end: { line: 1, character: 10 + wrong.length } },
      severity: DiagnosticSeverity.Warning,
      code: "wrong-scaling",
      codeDescription: { href: expect.stringMatching(/^https:.*\/wrong-scaling\.md$/) },
      source: "pixelproof",
      message: "ResNet50 expects other pixels.\nIt was trained on those.\nUse preprocess_input.",
      relatedInformation: [
        {
          location: { uri, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } },
          message: "The network is made here",
        },
      ],
      data: "7:3",
    });
  });

  it("holds nothing that the client does not know of", () => {
    const diagnostic = toDiagnostic(finding, 0, document, clientAbilities({}));
    expect(Object.keys(diagnostic).sort()).toEqual(["code", "message", "range", "severity", "source"]);
  });

  it.each([
    ["error", DiagnosticSeverity.Error],
    ["warning", DiagnosticSeverity.Warning],
    ["information", DiagnosticSeverity.Information],
    ["hint", DiagnosticSeverity.Hint],
  ] as const)("of severity %s has number %i", (severity, number) => {
    expect(toDiagnostic({ ...finding, severity }, 0, document, abilities).severity).toBe(number);
  });

  it("is known again by its data, else by its looks", () => {
    const own = toDiagnostic(finding, 0, document, abilities);
    const { data, ...plain } = own;
    const elsewhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    expect(data).toBeDefined();
    expect(isSameDiagnostic({ ...own, range: elsewhere }, own)).toBe(true);
    expect(isSameDiagnostic(plain, own)).toBe(true);
    expect(isSameDiagnostic({ ...plain, range: elsewhere }, own)).toBe(false);
    expect(isSameDiagnostic({ ...plain, message: "another" }, own)).toBe(false);
    expect(isSameDiagnostic({ ...own, source: "ruff" }, own)).toBe(false);
  });
});

describe("a workspace edit", () => {
  const document = { uri, version: 7, lines: createLineIndex("a\nb\n") };
  const edits = [{ span: { start: 0, end: 2 }, content: "" }];
  const textEdits = [
    { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, newText: "" },
  ];

  it("names the version it is for", () => {
    expect(toWorkspaceEdit(edits, document, abilities)).toEqual({
      documentChanges: [{ textDocument: { uri, version: 7 }, edits: textEdits }],
    });
  });

  it("is plain where the client knows no versions", () => {
    const plain = clientAbilities({});
    expect(toWorkspaceEdit(edits, document, plain)).toEqual({ changes: { [uri]: textEdits } });
  });
});
