import { DRAWN_CLASSES } from "../drawn/drawn-class.ts";

/** What the numbers of a network's answer mean. */
export async function labelsFor(
  kind: "imagenet" | "drawn" | "own",
  outputs: number,
  classes: readonly string[],
): Promise<readonly string[]> {
  if (kind === "drawn") return DRAWN_CLASSES.map(({ label }) => label);
  if (kind === "imagenet" && outputs === 1000) return (await import("./imagenet-labels.ts")).IMAGENET_LABELS;
  // A model of one's own tells the folders apart, where there are as many. A sigmoid tells two.
  return classes.length === Math.max(2, outputs) ? classes : [];
}
