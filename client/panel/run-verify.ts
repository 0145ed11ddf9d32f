import { type LogOutputChannel, l10n, ProgressLocation, Uri, window } from "vscode";
import { chooseUse, type WantedUse } from "../flow-choice.ts";
import type { VerifiedReport } from "../verified-report.ts";
import { VerifyRefused, type VerifyRunner, type Watch } from "../verify-runner.ts";
import type { Choices } from "./panel-state.ts";
import { areSaved, stampsOf } from "./program-files.ts";

/** What works for all panels. */
export interface VerifyServices {
  readonly runner: VerifyRunner;
  readonly output: LogOutputChannel;
}

/** What to verify. */
export interface Job {
  /** The URI of the file or notebook. */
  readonly file: string;
  /** Which use in it, as far as that is known. */
  readonly wanted: WantedUse;
  /** Whether that is one: else the uses are looked up, and the user may be asked. */
  readonly isSure: boolean;
  readonly choices: Choices;
  readonly mayDownload?: boolean;
  /** Other files that the answer rests on. */
  readonly others?: readonly string[];
}

/** How it went: a report, or why there is none. */
export type Outcome =
  | {
      readonly kind: "report";
      readonly report: VerifiedReport;
      readonly stamps: Readonly<Record<string, string>>;
    }
  | { readonly kind: "error"; readonly message: string; readonly wanted: WantedUse };

/** Saves and verifies, with progress in a notification that can cancel it: undefined then. */
export async function runVerify(services: VerifyServices, job: Job): Promise<Outcome | undefined> {
  const files = [job.file, ...(job.others ?? [])];
  if (!(await areSaved(files))) return undefined;
  let { wanted } = job;
  try {
    const use = job.isSure ? wanted : await useIn(services, job);
    if (use?.suffix === undefined) return undefined;
    wanted = use;
    return await verified(services, job, use.suffix, use.phase);
  } catch (error) {
    return { kind: "error", message: told(error, services.output), wanted };
  }
}

async function useIn({ runner }: VerifyServices, { file, wanted }: Job): Promise<WantedUse | undefined> {
  const uses = await withProgress((watch) => runner.uses(Uri.parse(file), watch));
  return uses && chooseUse(uses, wanted);
}

async function verified(
  { runner }: VerifyServices,
  { file, choices: { images, weights }, mayDownload }: Job,
  suffix: string,
  phase: string | undefined,
): Promise<Outcome | undefined> {
  const own = await stampsOf([file]);
  const request = {
    file: Uri.parse(file),
    suffix,
    phase,
    images: images === undefined ? undefined : Uri.parse(images),
    weights: weights === undefined ? undefined : Uri.parse(weights),
    mayDownload,
  };
  const report = await withProgress((watch) => runner.verify(request, watch));
  if (report === undefined) return undefined;
  return { kind: "report", report, stamps: { ...(await stampsOf(report.files)), ...own } };
}

function withProgress<T>(work: (watch: Watch) => Promise<T>): Thenable<T> {
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t("Pixelproof verifies preprocessing"),
    cancellable: true,
  };
  return window.withProgress(options, (progress, token) =>
    work({ token, onProgress: (message) => progress.report({ message }) }),
  );
}

/** What the user reads of it. All of it is in the log. */
function told(error: unknown, output: LogOutputChannel): string {
  if (error instanceof VerifyRefused) {
    output.warn(error.message);
    return error.message;
  }
  output.error("Verify failed.", error instanceof Error ? (error.stack ?? error.message) : String(error));
  return l10n.t("Pixelproof failed, which is a bug. The log says where; please report it.");
}
