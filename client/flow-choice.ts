import { l10n, window } from "vscode";
import type { VerifiableUse } from "./verify-runner.ts";

/** Which use is meant, as far as it is known: the place, and in what phase. */
export interface WantedUse {
  readonly suffix: string | undefined;
  readonly phase?: string | undefined;
}

/**
 * The use to verify: the only one there is, the one that is wanted (at the cursor), or the one that the user picks; undefined
 * where there is none, which is said, or the user gives up.
 */
export async function chooseUse(
  uses: readonly VerifiableUse[],
  wanted: WantedUse,
): Promise<VerifiableUse | undefined> {
  const here = uses.filter(({ suffix }) => suffix === wanted.suffix);
  const [only, ...more] = here.length > 0 ? here : uses;
  if (!only) {
    await window.showInformationMessage(
      l10n.t("No images are seen to reach a pretrained network here, or it is not understood what arrives."),
    );
    return undefined;
  }
  const likely = here.find(({ phase }) => phase === wanted.phase);
  if (likely || more.length === 0) return likely ?? only;
  const picked = await window.showQuickPick(
    [only, ...more].map((use) => ({ label: use.label, description: use.detail, use })),
    { placeHolder: l10n.t("Which use of a network shall be verified?") },
  );
  return picked?.use;
}
