import type { FixOffer, ReportSummary, VerifiedReport } from "../verified-report.ts";
import type { RunnerAbilities } from "../verify-runner.ts";

/** What the user chose beside the program's own, as URIs. */
export interface Choices {
  readonly images?: string;
  readonly weights?: string;
}

/** What is kept of a panel when the window goes: plain data, as JSON. */
export interface KeptReport {
  /** The URI of the file or notebook. */
  readonly file: string;
  /** Where the network is used, ":12" or ":cell 3:2". */
  readonly suffix: string;
  /** In what phase, where that is known. */
  readonly phase?: string;
  readonly choices: Choices;
  /** undefined where there was none yet. */
  readonly report?: VerifiedReport;
  /** The SHA-256 of each file, by its URI, as it was when it was verified. */
  readonly stamps: Readonly<Record<string, string>>;
  /** What an earlier version of the code gave under the same choices. */
  readonly before?: ReportSummary;
  /** Why there is no newer report. */
  readonly error?: string;
}

/** All that a panel shows. */
export interface PanelState extends Partial<KeptReport> {
  readonly choices: Choices;
  readonly abilities: RunnerAbilities;
  readonly isTrusted: boolean;
  readonly isBusy: boolean;
  /** Whether the code is no longer what was verified. */
  readonly isChanged: boolean;
  /** Whether some of it is not saved. */
  readonly isUnsaved: boolean;
  /** What would mend the code. */
  readonly fix?: FixOffer;
  /** What has just been done. */
  readonly done?: string | undefined;
}
