import { describe, expect, it } from "vitest";
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver";
import type { Finding } from "../../core/rules/finding.ts";
import { joinCells } from "../../core/source/notebook.ts";
import { clientAbilities } from "../../server/client-abilities.ts";
import { createPlacement } from "../../server/placement.ts";
import { isSameDiagnostic, toDiagnostic, toWorkspaceEdit } from "../../server/to-protocol.ts";
import { createFakeEngine, wrong } from "../fake-engine.ts";
import { pushCapabilities } from "./editor.ts";

const abilities = clientAbilities(pushCapabilities);
const uri = "file:///a.py";

describe("a diagnostic", () => {
  const text = `model = ResNet50()\ngenerator(${wrong})\n`;
  const [finding] = createFakeEngine().check(uri, text).findings;
  if (!finding) throw new Error("the fake found nothing");
  const program = { uri, version: 7, placement: createPlacement(text, [{ uri, version: 7 }], "utf-16") };
  const toOne = (one: Finding, index: number, client = abilities): Diagnostic => {
    const places = (file: string) => (file === uri ? program.placement : undefined);
    const placed = toDiagnostic(one, index, program, places, client);
    if (!placed) throw new Error("it has no place");
    expect(placed.uri).toBe(uri);
    return placed.diagnostic;
  };

  it("says what, why and what to do, where, and leads to the rule's page", () => {
    expect(toOne(finding, 3)).toEqual({
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
    const diagnostic = toOne(finding, 0, clientAbilities({}));
    expect(Object.keys(diagnostic).sort()).toEqual(["code", "message", "range", "severity", "source"]);
  });

  it.each([
    ["error", DiagnosticSeverity.Error],
    ["warning", DiagnosticSeverity.Warning],
    ["information", DiagnosticSeverity.Information],
    ["hint", DiagnosticSeverity.Hint],
  ] as const)("of severity %s has number %i", (severity, number) => {
    expect(toOne({ ...finding, severity }, 0).severity).toBe(number);
  });

  it("is faded where what stands there does nothing, if the client can", () => {
    const tagSupport = { valueSet: [DiagnosticTag.Unnecessary] };
    const fading = clientAbilities({ textDocument: { publishDiagnostics: { tagSupport } } });
    const unnecessary: Finding = { ...finding, isUnnecessary: true };
    expect(toOne(unnecessary, 0, fading).tags).toEqual([DiagnosticTag.Unnecessary]);
    expect(toOne(finding, 0, fading).tags).toBeUndefined();
    expect(toOne(unnecessary, 0, abilities).tags).toBeUndefined();
  });

  it("is known again by its data, else by its looks", () => {
    const own = toOne(finding, 0);
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
  const placement = createPlacement("a\nb\n", [{ uri, version: 7 }], "utf-16");
  const edits = [{ span: { start: 0, end: 2 }, content: "" }];
  const textEdits = [
    { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, newText: "" },
  ];

  it("names the version it is for", () => {
    expect(toWorkspaceEdit([{ edits, placement }], abilities)).toEqual({
      documentChanges: [{ textDocument: { uri, version: 7 }, edits: textEdits }],
    });
  });

  it("is plain where the client knows no versions", () => {
    const plain = clientAbilities({});
    expect(toWorkspaceEdit([{ edits, placement }], plain)).toEqual({ changes: { [uri]: textEdits } });
  });

  it("is one of each cell's document in a notebook", () => {
    const text = joinCells([
      { number: 1, source: "a" },
      { number: 2, source: "b\nc" },
    ]);
    const cells = createPlacement(
      text,
      [
        { uri: "cell:1", version: 3 },
        { uri: "cell:2", version: 4 },
      ],
      "utf-16",
    );
    const insertion = (mark: string) => {
      const start = text.indexOf(mark);
      return { span: { start, end: start }, content: "x" };
    };
    const at = (line: number) => ({ line, character: 0 });
    const edit = (line: number) => ({ range: { start: at(line), end: at(line) }, newText: "x" });
    expect(toWorkspaceEdit([{ edits: ["a", "b", "c"].map(insertion), placement: cells }], abilities)).toEqual(
      {
        documentChanges: [
          { textDocument: { uri: "cell:1", version: 3 }, edits: [edit(0)] },
          { textDocument: { uri: "cell:2", version: 4 }, edits: [edit(0), edit(1)] },
        ],
      },
    );
  });
});
