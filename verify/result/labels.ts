import { DRAWN_CLASSES } from "../drawn/drawn-class.ts";

/** What the numbers of a network's answer mean. */
export async function labelsFor(
  kind: "imagenet" | "drawn" | "own",
  outputs: number,
  classes: readonly string[],
): Promise<readonly string[]> {
  if (kind === "drawn") return DRAWN_CLASSES.map(({ label }) => label);
  if (kind === "imagenet" && outputs === 1000) {
    const { IMAGENET_CLASSES } = await import("@tensorflow-models/mobilenet/dist/imagenet_classes.js");
    return Object.values(IMAGENET_CLASSES).map((names) => names.split(",")[0] ?? names);
  }
  // A model of one's own tells the folders apart, where there are as many. A sigmoid tells two.
  return classes.length === Math.max(2, outputs) ? classes : [];
}
