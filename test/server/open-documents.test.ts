import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CancellationToken, CancellationTokenSource } from "vscode-languageserver";
import { byDefault } from "../../core/telling.ts";
import { createOpenDocuments } from "../../server/open-documents.ts";
import { brokenRule, createFakeEngine, poison, wrong } from "../fake-engine.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function openDocuments() {
  const engine = createFakeEngine();
  const checked: string[] = [];
  const errors: string[] = [];
  const documents = createOpenDocuments({
    engine,
    encoding: "utf-16",
    telling: byDefault,
    debounce: 80,
    onChecked: (uri, result) =>
      checked.push(`${uri} v${result?.version} ${result?.analysis.findings.length ?? "failed"}`),
    onShaken: () => undefined,
    onIdle: () => undefined,
    onError: (what, error) => errors.push(`${what}: ${error}`),
    onOpened: () => undefined,
    onClosed: () => undefined,
    onStale: () => undefined,
  });
  const open = (uri: string, text: string) => documents.open({ uri, languageId: "python", version: 1, text });
  const write = (uri: string, version: number, text: string) => documents.change(uri, version, [{ text }]);
  return { documents, engine, checked, errors, open, write };
}

describe("open documents", () => {
  it("are analysed at once when opened, and when typing pauses", () => {
    const { checked, open, write } = openDocuments();
    open("a", "");
    expect(checked).toEqual([]);
    vi.advanceTimersByTime(0);
    expect(checked).toEqual(["a v1 0"]);

    write("a", 2, "x");
    vi.advanceTimersByTime(79);
    write("a", 3, wrong);
    vi.advanceTimersByTime(79);
    expect(checked).toEqual(["a v1 0"]);
    vi.advanceTimersByTime(1);
    vi.runAllTimers();
    expect(checked).toEqual(["a v1 0", "a v3 1"]);
  });

  it("are analysed one in a turn of the event loop", () => {
    const { checked, open } = openDocuments();
    open("a", "");
    open("b", "");
    open("c", "");
    vi.advanceTimersToNextTimer();
    expect(checked).toEqual(["a v1 0"]);
    vi.advanceTimersToNextTimer();
    expect(checked).toEqual(["a v1 0", "b v1 0"]);
    vi.runAllTimers();
    expect(checked).toHaveLength(3);
  });

  it("are never analysed twice for one version, and incrementally", () => {
    const { documents, engine, open, write } = openDocuments();
    open("a", "");
    documents.check("a");
    documents.check("a");
    vi.runAllTimers();
    write("a", 2, wrong);
    expect(documents.check("a")?.analysis.findings).toHaveLength(1);
    vi.runAllTimers();
    expect(engine.calls).toEqual(["open a", "update a"]);
  });

  it("tell of nothing once closed", () => {
    const { documents, engine, checked, open, write } = openDocuments();
    open("a", "");
    vi.runAllTimers();
    write("a", 2, wrong);
    documents.close("a");
    vi.runAllTimers();
    expect(checked).toEqual(["a v1 0"]);
    expect(engine.calls).toEqual(["open a", "close a"]);
    expect(documents.check("a")).toBeUndefined();
  });

  it("begin anew after a version that the engine failed at", () => {
    const { engine, checked, errors, open, write } = openDocuments();
    open("a", "");
    vi.runAllTimers();
    write("a", 2, poison);
    vi.runAllTimers();
    write("a", 3, wrong);
    vi.runAllTimers();
    expect(checked).toEqual(["a v1 0", "a vundefined failed", "a v3 1"]);
    expect(errors).toEqual(["Checking a: Error: the engine was poisoned"]);
    expect(engine.calls).toEqual(["open a", "update a", "close a", "open a"]);
  });

  it("opened a second time are what the second says", () => {
    const { documents, engine, open } = openDocuments();
    open("a", wrong);
    vi.runAllTimers();
    open("a", "");
    expect(documents.check("a")?.analysis.text).toBe("");
    expect(engine.calls).toEqual(["open a", "close a", "open a"]);
  });

  it("log a rule that fails once for each file, and tell what else is found", () => {
    const { checked, errors, open, write } = openDocuments();
    open("a", `${brokenRule}\n${wrong}`);
    open("b", brokenRule);
    vi.advanceTimersByTime(0);
    write("a", 2, `${brokenRule}\nx\n${wrong}`);
    vi.advanceTimersByTime(100);
    expect(checked).toEqual(["a v1 1", "b v1 0", "a v2 1"]);
    expect(errors).toEqual([
      "The rule lost-precision on a: Error: the rule was broken",
      "The rule lost-precision on b: Error: the rule was broken",
    ]);
  });
});

describe("who waits for a document", () => {
  it("gets the version in which it settled", async () => {
    const { documents, open, write } = openDocuments();
    open("a", "");
    const settled = documents.settled("a", CancellationToken.None);
    write("a", 2, "x");
    vi.advanceTimersByTime(50);
    write("a", 3, wrong);
    vi.runAllTimers();
    expect((await settled)?.version).toBe(3);
    expect((await documents.settled("a", CancellationToken.None))?.version).toBe(3);
  });

  it("is let go when it is closed, cancelled, or was never open", async () => {
    const { documents, open } = openDocuments();
    const source = new CancellationTokenSource();
    open("a", "");
    const closed = documents.settled("a", CancellationToken.None);
    documents.close("a");
    expect(await closed).toBeUndefined();

    open("b", "");
    const cancelled = documents.settled("b", source.token);
    source.cancel();
    expect(await cancelled).toBeUndefined();
    expect(await documents.settled("c", CancellationToken.None)).toBeUndefined();
  });
});
