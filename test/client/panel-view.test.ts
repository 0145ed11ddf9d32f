import { describe, expect, it, vi } from "vitest";
import type { PanelState } from "../../client/panel/panel-state.ts";
import { type PanelView, viewOf } from "../../client/panel/panel-view.ts";
import { verified } from "./verified.ts";

/** As VS Code's where there is no translation. */
vi.mock("vscode", () => ({
  l10n: {
    t: (message: string, ...parts: (string | number)[]) =>
      message.replace(/\{(\d)\}/g, (_, at) => String(parts[Number(at)])),
  },
}));

const all = { images: true, weights: true, download: true };

function view(change: Partial<PanelState> = {}): PanelView {
  const state: PanelState = {
    ...{ report: verified(), choices: {}, abilities: all },
    ...{ isTrusted: true, isBusy: false, isChanged: false, isUnsaved: false },
  };
  return viewOf({ ...state, ...change });
}

const labels = ({ buttons }: PanelView): readonly string[] => buttons.map(({ label }) => label);
const notices = ({ notices }: PanelView): readonly string[] =>
  notices.map(({ kind, text }) => `${kind}: ${text}`);

describe("the panel's buttons", () => {
  it("offer what can be done with a stand-in's report", () => {
    expect(labels(view())).toEqual([
      "Verify again",
      "Go to code",
      "Choose images…",
      "Choose weights…",
      "Download weights (98\u00a0MB)…",
      "Save report…",
    ]);
  });

  it("say from where a download would come, and that it asks", () => {
    const { detail } = view().buttons.find(({ action }) => action === "download") ?? {};
    expect(detail).toBe("From example.org into Keras's cache. Asks before anything is fetched.");
  });

  it.each<[string, Partial<PanelState>]>([
    ["the real weights ran", { report: verified({ isStandIn: false }) }],
    ["no download is known", { report: verified({ download: null }) }],
    ["the runner cannot download", { abilities: { ...all, download: false } }],
  ])("offer no download where %s", (_, change) => {
    expect(labels(view(change)).join()).not.toContain("Download");
  });

  it("name the fix, first, and say of an unsafe one that it is", () => {
    const fix = { title: "Use preprocess_input", isSafe: true };
    const [safe] = view({ fix }).buttons;
    expect(safe).toMatchObject({ label: "Apply fix: Use preprocess_input", isPrimary: true });
    const [unsafe] = view({ fix: { ...fix, isSafe: false } }).buttons;
    expect(unsafe).toMatchObject({ label: "Apply unsafe fix: Use preprocess_input", isPrimary: false });
    expect(unsafe?.detail).toContain("Asks first.");
  });

  it("say that unsaved code is saved first", () => {
    const changed = view({ isChanged: true, isUnsaved: true });
    expect(labels(changed)[0]).toBe("Save and verify again");
    expect(changed.notices[0]?.actions).toMatchObject([{ label: "Save and verify again", isPrimary: true }]);
  });

  it("take choices back", () => {
    expect(labels(view({ choices: { images: "file:///p" } }))).toContain("Forget choices");
  });

  it("neither run nor change anything in a workspace that is not trusted", () => {
    const untrusted = view({ isTrusted: false, isChanged: true, fix: { title: "x", isSafe: true } });
    expect(labels(untrusted)).toEqual(["Go to code", "Save report…"]);
    expect(untrusted.notices.flatMap(({ actions }) => actions)).toEqual([]);
    expect(notices(untrusted)[0]).toContain("not trusted");
  });
});

describe("the panel's notices", () => {
  it("are none where there is nothing to say", () => {
    expect(notices(view())).toEqual([]);
  });

  it("tell an error with the log, and that the earlier report stands", () => {
    const refused = view({ error: "pictures holds no JPEG" });
    expect(notices(refused)).toEqual(["error: pictures holds no JPEG\nBelow is the earlier report."]);
    expect(refused.notices[0]?.actions.map(({ action }) => action)).toEqual(["log"]);
    const first = viewOf({
      choices: {},
      abilities: all,
      isTrusted: true,
      isBusy: false,
      isChanged: false,
      isUnsaved: false,
      error: "no",
    });
    expect(notices(first)).toEqual(["error: no"]);
    expect(labels(first)).toEqual(["Verify again", "Go to code", "Choose images…", "Choose weights…"]);
  });

  it("tell that the code has changed, with a way to verify again, but not while that is done", () => {
    const changed = view({ isChanged: true });
    expect(notices(changed)[0]).toContain("has changed since");
    expect(changed.notices[0]?.actions.map(({ action }) => action)).toEqual(["verify"]);
    expect(notices(view({ isChanged: true, isBusy: true })).join()).not.toContain("has changed since");
    expect(notices(view({ isChanged: true, done: "Applied: x." }))).toEqual([
      "done: Applied: x.\nThe code has changed since. Below is what it did before.",
    ]);
  });
});

describe("the panel's comparison", () => {
  const before = { ...verified().summary, top1Changed: 24, meanCosine: 0.3 };

  it("sets what was before beside what is now", () => {
    expect(view({ before }).comparison).toEqual([
      { name: "Answers that change", before: "24 of 24", now: "23 of 24" },
      { name: "Features alike", before: "30\u00a0%", now: "52\u00a0%" },
    ]);
  });

  it("tells of features alone where there are no answers", () => {
    expect(view({ before: { ...before, top1Changed: null } }).comparison).toHaveLength(1);
  });
});
