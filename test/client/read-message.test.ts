import { describe, expect, it } from "vitest";
import { readMessage } from "../../client/panel/read-message.ts";

describe("readMessage", () => {
  it("hears what the page says", () => {
    expect(readMessage({ kind: "ready" })).toEqual({ kind: "ready" });
    expect(readMessage({ kind: "action", action: "save", more: 1 })).toEqual({
      kind: "action",
      action: "save",
    });
  });

  it.each([
    undefined,
    null,
    "ready",
    [],
    {},
    { kind: "action" },
    { kind: "action", action: "constructor" },
    { kind: "action", action: ["save"] },
    { kind: "run", action: "save" },
  ])("does not hear %j", (message) => {
    expect(readMessage(message)).toBeUndefined();
  });
});
