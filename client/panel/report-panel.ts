import { Disposable, l10n, Uri, type WebviewPanel, workspace } from "vscode";
import type { WantedUse } from "../flow-choice.ts";
import { keptAfter } from "./kept-after.ts";
import { moveReport } from "./moved-report.ts";
import { perform } from "./panel-actions.ts";
import { panelPage } from "./panel-page.ts";
import type { Choices, KeptReport, PanelState } from "./panel-state.ts";
import { viewOf } from "./panel-view.ts";
import { areChanged, unsavedOf } from "./program-files.ts";
import { type QuickFix, quickFixFor } from "./quick-fix.ts";
import { readMessage } from "./read-message.ts";
import type { ReportStore } from "./report-store.ts";
import { type Outcome, runVerify, type VerifyServices } from "./run-verify.ts";
import { watchProgram } from "./watch-program.ts";

/** What works for all panels. */
export interface PanelServices extends VerifyServices {
  readonly store: ReportStore;
  /** This extension's folder. */
  readonly extension: Uri;
}

/** What is asked for beside what was asked for last. */
export interface Again {
  readonly choices?: Choices;
  readonly mayDownload?: boolean;
}

type Passing = Pick<PanelState, "isBusy" | "isChanged" | "isUnsaved" | "done">;

/** "ResNet50 in train.py:38" */
export function titleOf({ report }: Pick<KeptReport, "report">): string {
  return report ? l10n.t("{0} in {1}", report.network, report.place) : "Pixelproof";
}

/** A report that can be acted on, in a panel of its own, until the user closes it. */
export class ReportPanel {
  static readonly #open = new Set<ReportPanel>();
  readonly services: PanelServices;
  readonly #panel: WebviewPanel;
  readonly #id: string;
  readonly #belongings: Disposable;
  #kept: KeptReport;
  #passing: Passing = { isBusy: false, isChanged: false, isUnsaved: false };
  #fix: QuickFix | undefined;

  /** The open panel of this use of a network, if any. */
  static of(file: string, { suffix, phase }: WantedUse): ReportPanel | undefined {
    const isIt = ({ kept }: ReportPanel): boolean =>
      kept.file === file && kept.suffix === suffix && (phase === undefined || kept.phase === phase);
    return [...ReportPanel.#open].find(isIt);
  }

  /** @param id under which the report is kept */
  constructor(services: PanelServices, panel: WebviewPanel, id: string, kept: KeptReport) {
    this.services = services;
    this.#panel = panel;
    this.#id = id;
    this.#kept = kept;
    const dist = Uri.joinPath(services.extension, "dist");
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    this.#belongings = Disposable.from(
      panel.webview.onDidReceiveMessage((message: unknown) => this.#hear(message)),
      panel.onDidChangeViewState(() => panel.visible && this.refresh()),
      panel.onDidDispose(() => this.#close()),
      workspace.onDidGrantWorkspaceTrust(() => this.#show()),
      watchProgram(() => this.files, {
        onEdit: (edit) => this.#keep(moveReport(this.#kept, edit)),
        onChange: () => void this.refresh(),
      }),
    );
    ReportPanel.#open.add(this);
    this.#store();
    this.#draw();
    void this.refresh();
  }

  get kept(): KeptReport {
    return this.#kept;
  }

  /** The URIs of all files that the report rests on. */
  get files(): readonly string[] {
    return [...new Set([this.#kept.file, ...(this.#kept.report?.files ?? [])])];
  }

  reveal(): void {
    this.#panel.reveal();
  }

  /** Runs once more. Cancelled or refused, the earlier report stays. */
  async verify(again: Again = {}): Promise<void> {
    if (this.#passing.isBusy || !workspace.isTrusted) return;
    const { file, suffix, phase, report } = this.#kept;
    const choices = again.choices ?? this.#kept.choices;
    this.#pass({ isBusy: true, done: undefined });
    const isSure = !(await areChanged(this.#kept.stamps)) && report !== undefined;
    const { mayDownload = false } = again;
    const outcome = await runVerify(this.services, {
      ...{ file, wanted: { suffix, phase }, isSure, choices, mayDownload },
      others: this.files,
    });
    this.#pass({ isBusy: false });
    if (outcome) this.take(outcome, choices);
    else await this.refresh();
  }

  /** Shows how a run went. */
  take(outcome: Outcome, choices: Choices): void {
    this.#keep(keptAfter(this.#kept, outcome, choices));
    if (outcome.kind === "report") this.#draw();
    else this.#show();
    void this.refresh();
  }

  /** Says in the panel what was done, in the place of what went wrong before. */
  tell(done: string): void {
    const { error: _, ...kept } = this.#kept;
    this.#keep(kept);
    this.#pass({ done });
  }

  /** Says in the panel what could not be done. */
  refuse(error: string): void {
    this.#keep({ ...this.#kept, error });
    this.#show();
  }

  /** Looks anew whether the code has changed, and what would mend it. */
  async refresh(): Promise<void> {
    const { stamps, report } = this.#kept;
    const isChanged = report !== undefined && (await areChanged(stamps));
    this.#fix = report && (await quickFixFor(report));
    this.#pass({ isChanged, isUnsaved: unsavedOf(this.files).length > 0 });
  }

  #hear(message: unknown): void {
    const heard = readMessage(message);
    if (heard?.kind === "ready") this.#show();
    if (heard?.kind !== "action") return;
    perform(this, heard.action).catch((error: unknown) => {
      this.services.output.error(error instanceof Error ? error : String(error));
      this.refuse(l10n.t("That failed, which is a bug. The log says where; please report it."));
    });
  }

  #keep(kept: KeptReport): void {
    if (kept === this.#kept) return;
    this.#kept = kept;
    this.#store();
  }

  #store(): void {
    this.services.store.save(this.#id, this.#kept).catch((error: unknown) => {
      this.services.output.warn(`The report will not be there after a reload of the window: ${error}`);
    });
  }

  #pass(change: Partial<Passing>): void {
    this.#passing = { ...this.#passing, ...change };
    this.#show();
  }

  /** The page as a whole: only where there is another report, as its reader would lose the place. */
  #draw(): void {
    const { report } = this.#kept;
    const { webview } = this.#panel;
    this.#panel.title = titleOf(this.#kept);
    webview.html = panelPage({
      id: this.#id,
      nonce: crypto.randomUUID(),
      source: webview.cspSource,
      script: webview.asWebviewUri(Uri.joinPath(this.services.extension, "dist/report-panel.js")).toString(),
      style: report?.style ?? "",
      body: report?.page.body ?? `<h1>${l10n.t("Nothing could be verified")}</h1>`,
    });
  }

  /** What stands above the report. The page asks for it when it is there. */
  #show(): void {
    const { abilities } = this.services.runner;
    const fix = this.#fix && { title: this.#fix.title, isSafe: this.#fix.isSafe };
    const state: PanelState = {
      ...this.#kept,
      ...this.#passing,
      abilities,
      isTrusted: workspace.isTrusted,
      ...(fix && { fix }),
    };
    void this.#panel.webview.postMessage(viewOf(state));
  }

  #close(): void {
    ReportPanel.#open.delete(this);
    this.#belongings.dispose();
    void this.services.store.remove(this.#id);
  }
}
