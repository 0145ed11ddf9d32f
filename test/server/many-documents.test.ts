import { describe, expect, it } from "vitest";
import { createFakeEngine, right, wrong } from "../fake-engine.ts";
import { countedWorkIn } from "../fuzz/counted-work.ts";
import { pullCapabilities, pushCapabilities } from "./editor.ts";
import { editorOf } from "./in-process.ts";

const uriOf = (i: number): string => `file:///nowhere/${i}.py`;
const watching = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };

/** What opening, changing and closing so many documents costs the server. */
async function workOf(count: number, isPull: boolean): Promise<number> {
  const editor = editorOf(createFakeEngine());
  const own = isPull ? pullCapabilities : pushCapabilities;
  const capabilities = { ...own, workspace: { ...own.workspace, ...watching.workspace } };
  editor.connection.onRequest("client/registerCapability", () => null);
  await editor.initialize(capabilities, { debounce: -1, commands: ["pixelproof.status"] });
  const all = Array.from({ length: count }, (_, i) => i);
  const shown = (uri: string) => (isPull ? editor.pulled(uri) : editor.pushed(uri));
  const work = await countedWorkIn(/(?<!\/test)\/(server|core)\//, async () => {
    for (const i of all) await editor.open(uriOf(i), `x(${i % 2 === 0 ? wrong : right})`);
    for (const i of all) expect(await shown(uriOf(i))).toHaveLength(i % 2 === 0 ? 1 : 0);
    for (const i of all) if (i % 4 === 0) await editor.replace(uriOf(i), wrong, right);
    for (const i of all) if (i % 4 === 0) expect(await shown(uriOf(i))).toEqual([]);
    for (const i of all) await editor.close(uriOf(i));
    await editor.connection.sendRequest("shutdown");
  });
  editor.connection.dispose();
  return work;
}

describe.each([
  ["that are pushed", false],
  ["that are asked for", true],
])("the diagnostics of many documents %s", (_, isPull) => {
  it("cost by their number, and not by its square", { timeout: 60_000 }, async () => {
    // Once, so that what is made once is not counted.
    await workOf(5, isPull);
    const few = await workOf(50, isPull);
    const many = await workOf(400, isPull);
    expect(many).toBeLessThan(8 * 1.3 * few);
  });
});
