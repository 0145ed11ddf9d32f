import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { buildNetwork } from "../../../verify/network/build.ts";
import { ownersIn, referenceConfig } from "../../../verify/training/reference-config.ts";
import { createSmallNetwork } from "../../../verify/training/small-network.ts";
import { kerasArchive } from "../../../verify/training/write-keras.ts";
import { modelIn, openWeights } from "../../../verify/weights/open.ts";
import { readWeights } from "../../../verify/weights/read.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

it("writes a .keras file that is read back number by number", async () => {
  const network = createSmallNetwork(12, 1);
  const layers = [...network.convolutions, network.head];
  const owned = layers.map(({ kernel, bias }, at) => ({
    layer: ownersIn()[at] ?? "",
    variables: [kernel, bias],
  }));
  const archive = await kerasArchive(referenceConfig("raw", 12), owned);

  const folder = await temporaryFolder();
  try {
    const path = join(folder.path, "a.keras");
    await writeFile(path, archive);
    const file = await openWeights(path);
    const model = modelIn(file);
    const weights = readWeights(file, path, model, buildNetwork(model));
    file.close();
    for (const { layer, variables } of owned) {
      expect(weights.get(layer)?.get("kernel")?.data).toEqual(variables[0]?.data);
      expect(weights.get(layer)?.get("bias")?.data).toEqual(variables[1]?.data);
    }
  } finally {
    await folder.remove();
  }
});
