import { window } from "vscode";
import type { VerifiableUse } from "./verify-runner.ts";

/**
 * The use to verify: the only one there is, the one that is wanted (at the cursor), or the one that the user picks; undefined
 * where there is none, which is said, or the user gives up.
 */
export async function chooseUse(
  uses: readonly VerifiableUse[],
  wanted: string | undefined,
): Promise<VerifiableUse | undefined> {
  const here = uses.find(({ suffix }) => suffix === wanted);
  if (here) return here;
  const [only, ...more] = uses;
  if (!only) {
    await window.showInformationMessage(
      "No images are seen to reach a pretrained network here, or it is not understood what arrives.",
    );
    return undefined;
  }
  if (more.length === 0) return only;
  const picked = await window.showQuickPick(
    uses.map((use) => ({ label: use.label, description: use.detail, use })),
    { placeHolder: "Which use of a network shall be verified?" },
  );
  return picked?.use;
}
