import type { CancellationToken, Uri } from "vscode";
import type { VerifiedReport } from "./verified-report.ts";

/** A place in a file where images reach a network, of which it is known what arrives and what is expected. */
export interface VerifiableUse {
  /** "ResNet50: train" */
  readonly label: string;
  /** "line 12", "cell 3, line 2" */
  readonly detail: string;
  /** As `pixelproof verify FILE` takes it behind the file: ":12", ":cell 3:2". */
  readonly suffix: string;
  /** "train", "validate", "evaluate", "predict": a line that trains and validates by different ways is two uses. */
  readonly phase: string;
}

/** What is to be verified, and with what. */
export interface VerifyRequest {
  /** A Python file or a notebook, saved. */
  readonly file: Uri;
  /** Which use in it. */
  readonly suffix: string;
  /** Where one line has several. */
  readonly phase?: string | undefined;
  /** A folder with pictures; without it those of the program, else drawn ones. */
  readonly images?: Uri | undefined;
  /** The network's weights or a whole model. */
  readonly weights?: Uri | undefined;
  /** Whether the user has agreed to download the weights. */
  readonly mayDownload?: boolean | undefined;
}

/** How a run is followed and ended. */
export interface Watch {
  readonly token: CancellationToken;
  /** Hears each "running the network: 40 %". */
  onProgress(line: string): void;
}

/** What else than the program's own files a runner can be given. */
export interface RunnerAbilities {
  readonly images: boolean;
  readonly weights: boolean;
  readonly download: boolean;
}

/**
 * Runs networks, wherever this extension runs: on a desktop by the command line, in a browser in a worker.
 * Each promise is undefined where the user cancelled.
 */
export interface VerifyRunner {
  readonly abilities: RunnerAbilities;
  /** @throws {VerifyRefused} where the file cannot be read */
  uses(file: Uri, watch: Watch): Promise<readonly VerifiableUse[] | undefined>;
  /** @throws {VerifyRefused} that says what cannot be used, and what to do */
  verify(request: VerifyRequest, watch: Watch): Promise<VerifiedReport | undefined>;
}

/** What the user gave cannot be verified; the message says why and what to do. */
export class VerifyRefused extends Error {
  override readonly name = "VerifyRefused";
}
