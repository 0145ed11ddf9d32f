import { pathToFileURL } from "node:url";
import { marked, type Token } from "marked";
import { expect, test } from "vitest";
import type { Hover } from "vscode-languageserver/node";
import { engine } from "../engine.ts";
import { pushCapabilities } from "../server/editor.ts";
import { editorOf } from "../server/in-process.ts";
import { hostileNames } from "./names.ts";

const capabilities = {
  ...pushCapabilities,
  textDocument: { ...pushCapabilities.textDocument, hover: { contentFormat: ["markdown" as const] } },
};

/** Each part of the Markdown by its kind, as a reader sees it; of links, where they lead to. */
function partsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token) => {
    const inner = "tokens" in token && token.tokens ? partsOf(token.tokens) : [];
    return [token.type === "link" ? `link ${token.href}` : token.type, ...inner];
  });
}

/** What hovers say in a program with this file name, and with this text in a literal, and written as it is. */
async function hoversOf(name: string): Promise<readonly string[]> {
  const editor = editorOf(engine);
  await editor.initialize(capabilities);
  const uri = pathToFileURL(`/nowhere/${name}`).href;
  const literal = `"${[...name].map((c) => (/[\r\n"\\]/.test(c) ? "_" : c)).join("")}"`;
  await editor.open(
    uri,
    `import cv2\nfrom keras.applications import VGG16\nx = cv2.imread(${literal})[None] / 255\nVGG16().predict(x)\n`,
  );
  const told: string[] = [];
  for (const at of ["x)", "VGG16()", "cv2.imread("]) {
    const { start } = editor.rangeOf(uri, at);
    const params = { textDocument: { uri }, position: start };
    const hover: Hover | null = await editor.connection.sendRequest("textDocument/hover", params);
    if (hover && typeof hover.contents === "object" && "value" in hover.contents)
      told.push(hover.contents.value);
  }
  editor.connection.dispose();
  return told;
}

test.each(hostileNames)("%j makes no more of a hover than a plain name does", async (name) => {
  const [hostile, plain] = await Promise.all([hoversOf(name), hoversOf("plain.py")]);
  expect(plain.length).toBeGreaterThan(1);
  const kinds = (markdown: readonly string[]) => markdown.map((one) => partsOf(marked.lexer(one)));
  expect(kinds(hostile)).toEqual(kinds(plain));
});
