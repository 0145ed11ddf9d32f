import { expect, it } from "vitest";
import { rules } from "../../core/rules/index.ts";
import { createFakeEngine } from "../fake-engine.ts";
import { pushCapabilities } from "./editor.ts";
import { editorOf } from "./in-process.ts";

it("pixelproof/rules names every rule, each with one line that says what it finds", async () => {
  const editor = editorOf(createFakeEngine());
  await editor.initialize(pushCapabilities);
  const answer: { readonly rules: readonly { readonly name: string; readonly summary: string }[] } =
    await editor.connection.sendRequest("pixelproof/rules", {});
  expect(answer.rules.map(({ name }) => name)).toEqual(rules.map(({ name }): string => name).sort());
  for (const { name, summary } of answer.rules) expect(summary, name).toMatch(/^[A-Z`][^\n]+\.$/);
});
