import type { ArmResult } from "./run-experiment.ts";
export const experimentTable = (r: readonly ArmResult[]): string =>
  r.map(({ arm, right, of }) => `${arm.regime} ${arm.base} ${arm.preparation} ${right}/${of}`).join("\n") +
  "\n";
export const experimentMarkdown = experimentTable;
export const experimentPlot = experimentTable;
