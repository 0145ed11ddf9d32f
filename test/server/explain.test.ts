import { describe, expect, it } from "vitest";
import { ErrorCodes } from "vscode-languageserver/node";
import { rules } from "../../core/rules/index.ts";
import { createFakeEngine } from "../fake-engine.ts";
import { pushCapabilities } from "./editor.ts";
import { editorOf } from "./in-process.ts";

describe("pixelproof/explain", () => {
  it.each(rules.map(({ name }) => name))("gives the page of %s", async (rule) => {
    const editor = editorOf(createFakeEngine());
    await editor.initialize(pushCapabilities);
    expect(await editor.connection.sendRequest("pixelproof/explain", { rule })).toEqual({
      title: rule,
      markdown: expect.stringContaining(`# ${rule}\n`),
    });
  });

  it("names the rules to who asks for another", async () => {
    const editor = editorOf(createFakeEngine());
    await editor.initialize(pushCapabilities);
    await expect(
      editor.connection.sendRequest("pixelproof/explain", { rule: "wrong" }),
    ).rejects.toMatchObject({
      code: ErrorCodes.InvalidParams,
      message: expect.stringMatching(/no rule "wrong"; the rules are .*wrong-scaling/),
    });
  });
});
