import { l10n } from "vscode";
import type { FixOffer, OfferedDownload, ReportSummary } from "../verified-report.ts";
import { hostOf, megabytes } from "./download-words.ts";
import type { PanelAction } from "./panel-action.ts";
import type { PanelState } from "./panel-state.ts";

/** What stands above the report, as texts alone: the panel's page makes elements of it. */
export interface PanelView {
  readonly buttons: readonly ButtonView[];
  readonly notices: readonly NoticeView[];
  readonly comparison: readonly ComparedView[];
  readonly isBusy: boolean;
}

export interface ButtonView {
  readonly action: PanelAction;
  readonly label: string;
  /** What it does, in a sentence. */
  readonly detail: string;
  readonly isPrimary: boolean;
}

export interface NoticeView {
  readonly kind: "error" | "changed" | "done" | "busy";
  readonly text: string;
  /** What the panel's own buttons do about it. */
  readonly actions: readonly ButtonView[];
}

/** One number before a change of the code, and now. */
export interface ComparedView {
  readonly name: string;
  readonly before: string;
  readonly now: string;
}

/** What a state looks like: the buttons that can be used, and what is to be told. */
export function viewOf(state: PanelState): PanelView {
  const buttons = buttonsIn(state);
  return {
    // Untrusted workspaces: what neither runs nor changes anything.
    buttons: state.isTrusted ? buttons : buttons.filter(({ action }) => isHarmless(action)),
    notices: noticesIn(state),
    comparison: comparisonIn(state),
    isBusy: state.isBusy,
  };
}

/** Whether this neither runs nor changes anything. */
export function isHarmless(action: PanelAction): boolean {
  return action === "code" || action === "save" || action === "log";
}

function buttonsIn(state: PanelState): readonly ButtonView[] {
  const { report, fix } = state;
  return [
    ...(fix ? [fixButton(fix)] : []),
    verifyButton(state),
    plain("code", l10n.t("Go to code"), l10n.t("Shows the line in which the network is used.")),
    ...choiceButtons(state),
    ...(report
      ? [plain("save", l10n.t("Save report…"), l10n.t("Writes the report as a page of its own."))]
      : []),
  ];
}

function choiceButtons({ report, abilities, choices }: PanelState): readonly ButtonView[] {
  const buttons: ButtonView[] = [];
  if (abilities.images)
    buttons.push(
      plain("images", l10n.t("Choose images…"), l10n.t("Verifies with the pictures of a folder.")),
    );
  if (abilities.weights)
    buttons.push(
      plain(
        "weights",
        l10n.t("Choose weights…"),
        l10n.t("Verifies with a file of weights, or of a whole model."),
      ),
    );
  if (report?.isStandIn && report.download && abilities.download)
    buttons.push(downloadButton(report.download));
  if (choices.images !== undefined || choices.weights !== undefined)
    buttons.push(
      plain(
        "defaults",
        l10n.t("Forget choices"),
        l10n.t("Verifies with the program's own pictures and weights again."),
      ),
    );
  return buttons;
}

function plain(action: PanelAction, label: string, detail: string): ButtonView {
  return { action, label, detail, isPrimary: false };
}

function downloadButton({ bytes, address }: OfferedDownload): ButtonView {
  return plain(
    "download",
    l10n.t("Download weights ({0})…", megabytes(bytes)),
    l10n.t("From {0} into Keras's cache. Asks before anything is fetched.", hostOf(address)),
  );
}

function fixButton({ title, isSafe }: FixOffer): ButtonView {
  const detail = isSafe
    ? l10n.t("Changes your code so that the right pixels arrive. It can be undone.")
    : l10n.t("A saved model may have been trained with these pixels, and then needs them. Asks first.");
  return {
    action: "fix",
    label: isSafe ? l10n.t("Apply fix: {0}", title) : l10n.t("Apply unsafe fix: {0}", title),
    detail,
    isPrimary: isSafe,
  };
}

function verifyButton({ isUnsaved, report }: PanelState): ButtonView {
  return {
    action: "verify",
    label: isUnsaved ? l10n.t("Save and verify again") : l10n.t("Verify again"),
    detail: l10n.t("Runs the network once more, on the code as it is now."),
    isPrimary: report === undefined,
  };
}

function noticesIn(state: PanelState): readonly NoticeView[] {
  const { error, done, isChanged, isBusy, isTrusted, report } = state;
  const notices: NoticeView[] = [];
  const tell = (kind: NoticeView["kind"], text: string, actions: readonly ButtonView[] = []): void => {
    notices.push({ kind, text, actions });
  };
  if (isBusy) tell("busy", l10n.t("Verifying. The notification shows how far it is, and can cancel it."));
  if (!isTrusted) tell("changed", l10n.t("This workspace is not trusted, so nothing is verified here."));
  if (error !== undefined) {
    const still = report && l10n.t("Below is the earlier report.");
    const log = plain("log", l10n.t("Show log"), l10n.t("Shows what Pixelproof wrote of its work."));
    tell("error", still === undefined ? error : `${error}\n${still}`, [log]);
  }
  const changed =
    isChanged && report && !isBusy && l10n.t("The code has changed since. Below is what it did before.");
  const again = isTrusted ? [{ ...verifyButton(state), isPrimary: true }] : [];
  if (done !== undefined && changed) tell("done", `${done}\n${changed}`, again);
  else if (done !== undefined) tell("done", done);
  else if (changed) tell("changed", changed, again);
  return notices;
}

function comparisonIn({ before, report }: PanelState): readonly ComparedView[] {
  if (before === undefined || report === undefined) return [];
  const now = report.summary;
  const rows: ComparedView[] = [];
  if (before.top1Changed !== null && now.top1Changed !== null) {
    const answers = ({ top1Changed, images }: ReportSummary) =>
      l10n.t("{0} of {1}", top1Changed ?? 0, images);
    rows.push({ name: l10n.t("Answers that change"), before: answers(before), now: answers(now) });
  }
  rows.push({ name: l10n.t("Features alike"), before: alike(before), now: alike(now) });
  return rows;
}

function alike({ meanCosine }: ReportSummary): string {
  return `${(100 * Math.max(0, meanCosine)).toFixed(0)}\u00a0%`;
}
