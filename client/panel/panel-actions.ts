import { l10n, Uri, workspace } from "vscode";
import { goTo } from "./go-to.ts";
import type { PanelAction } from "./panel-action.ts";
import { isHarmless } from "./panel-view.ts";
import { chooseImages, chooseWeights, mayDownload, mayFixUnsafely, whereToSave } from "./questions.ts";
import { quickFixFor } from "./quick-fix.ts";
import type { ReportPanel } from "./report-panel.ts";

/** Does what a button of the panel says. */
export async function perform(panel: ReportPanel, action: PanelAction): Promise<void> {
  if (workspace.isTrusted || isHarmless(action)) await actions[action](panel);
}

const actions: Readonly<Record<PanelAction, (panel: ReportPanel) => Promise<void>>> = {
  fix: applyFix,
  verify: (panel) => panel.verify(),
  code: goToCode,
  async images(panel) {
    const images = await chooseImages(Uri.parse(panel.kept.file));
    if (images !== undefined) await panel.verify({ choices: { ...panel.kept.choices, images } });
  },
  async weights(panel) {
    const weights = await chooseWeights(Uri.parse(panel.kept.file));
    if (weights !== undefined) await panel.verify({ choices: { ...panel.kept.choices, weights } });
  },
  async download(panel) {
    const { report, choices } = panel.kept;
    if (!report?.download || !(await mayDownload(report.download))) return;
    // The file that was chosen would be taken before what is downloaded.
    const { weights: _, ...others } = choices;
    await panel.verify({ choices: others, mayDownload: true });
  },
  defaults: (panel) => panel.verify({ choices: {} }),
  save: saveReport,
  async log({ services }) {
    services.output.show();
  },
};

/** Mends the code by the server's own fix, for the text as it is now, and shows it. */
async function applyFix(panel: ReportPanel): Promise<void> {
  const { report } = panel.kept;
  const fix = report && (await quickFixFor(report));
  if (!report?.finding || !fix?.action.edit) {
    return panel.refuse(l10n.t("Nothing mends this any more: the code has changed. Verify it again."));
  }
  if (!fix.isSafe && !(await mayFixUnsafely(fix.title))) return;
  await goTo(report.finding, true);
  if (await workspace.applyEdit(fix.action.edit)) {
    panel.tell(l10n.t("Applied: {0}.", fix.title));
  } else panel.refuse(l10n.t("VS Code did not take the change: the code may have changed. Try once more."));
}

async function goToCode(panel: ReportPanel): Promise<void> {
  const { report, file } = panel.kept;
  const place = report?.use ?? { file, cell: null, line: 0, character: 0 };
  if (!(await goTo(place))) panel.refuse(l10n.t("The code is no longer there."));
}

async function saveReport(panel: ReportPanel): Promise<void> {
  const { report, file } = panel.kept;
  const to = report && (await whereToSave(report, Uri.parse(file)));
  if (!report || !to) return;
  const { before, body, after } = report.page;
  await workspace.fs.writeFile(to, new TextEncoder().encode(before + body + after));
  panel.tell(l10n.t("Saved as {0}.", workspace.asRelativePath(to)));
}
