import {
  commands,
  Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  l10n,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import type { WantedUse } from "./flow-choice.ts";
import { isObject } from "./is-verified-report.ts";
import { keptAfter } from "./panel/kept-after.ts";
import type { KeptReport } from "./panel/panel-state.ts";
import { type PanelServices, ReportPanel, titleOf } from "./panel/report-panel.ts";
import { reportStore } from "./panel/report-store.ts";
import { type Outcome, runVerify } from "./panel/run-verify.ts";
import { suffixOf, type VerifiedReport } from "./verified-report.ts";
import type { VerifyRunner } from "./verify-runner.ts";
import { verifyTarget } from "./verify-target.ts";

/** The type of the panel, by which VS Code brings it back after a reload of the window. */
const PANEL_TYPE = "pixelproof.report";

/**
 * "Pixelproof: Verify Preprocessing": the network on real pictures, as the program feeds it and as it was trained, in a panel
 * that lives over reloads. Takes `{uri, suffix}` where it is called for a place.
 */
export function registerVerify(
  context: ExtensionContext,
  output: LogOutputChannel,
  runner: VerifyRunner,
): Disposable {
  const folder = Uri.joinPath(context.storageUri ?? context.globalStorageUri, "reports");
  const services = { runner, output, store: reportStore(folder), extension: context.extensionUri };
  return Disposable.from(
    commands.registerCommand("pixelproof.verify", (given: unknown) => verify(services, given)),
    window.registerWebviewPanelSerializer(PANEL_TYPE, {
      deserializeWebviewPanel: (panel, state: unknown) => revive(services, panel, state),
    }),
  );
}

async function verify(services: PanelServices, given: unknown): Promise<void> {
  if (!workspace.isTrusted) {
    const words = l10n.t("Pixelproof reads pictures and weights in trusted workspaces only.");
    await window.showWarningMessage(words);
    return;
  }
  const target = await verifyTarget(given);
  if (target === undefined) return;
  const file = target.file.toString();
  const open = ReportPanel.of(file, target);
  if (open) {
    open.reveal();
    await open.verify();
    return;
  }
  const outcome = await runVerify(services, { file, wanted: target, isSure: false, choices: {} });
  if (outcome) show(services, file, outcome);
}

/** In the panel that this use of a network has, or in a new one. */
function show(services: PanelServices, file: string, outcome: Outcome): void {
  const { suffix = "", phase } = outcome.kind === "error" ? outcome.wanted : placeOf(outcome.report);
  const open = ReportPanel.of(file, { suffix, phase });
  if (open) {
    open.reveal();
    open.take(outcome, {});
    return;
  }
  const nothing: KeptReport = { file, suffix, ...(phase && { phase }), choices: {}, stamps: {} };
  const kept = keptAfter(nothing, outcome, {});
  void services.store.sweep();
  const panel = window.createWebviewPanel(PANEL_TYPE, titleOf(kept), ViewColumn.Beside);
  new ReportPanel(services, panel, crypto.randomUUID(), kept);
}

function placeOf({ use, phase }: VerifiedReport): WantedUse {
  return { suffix: suffixOf(use), phase };
}

/** After a reload of the window VS Code has the panel, and its page the name under which the report is kept. */
async function revive(services: PanelServices, panel: WebviewPanel, state: unknown): Promise<void> {
  const id = isObject(state) && typeof state.id === "string" ? state.id : "";
  const kept = await services.store.load(id);
  // A window that is gone a moment after the panel came may have kept its title alone.
  const found = kept ? { id, kept } : await services.store.newest((one) => titleOf(one) === panel.title);
  if (found) new ReportPanel(services, panel, found.id, found.kept);
  else {
    const words = l10n.t("This report is no longer kept. Verify the code again.");
    panel.webview.html = `<!doctype html><html lang="en"><body><p>${words}</p></body></html>`;
  }
}
