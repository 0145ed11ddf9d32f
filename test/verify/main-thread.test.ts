import { join } from "node:path";
import { build } from "esbuild";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");

it("verify loads neither TensorFlow.js nor HDF5 nor decoders outside its worker threads", async () => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["verify/verify-flow.ts", "verify/experiment/run-experiment.ts", "verify/report/html.ts"],
    outdir: "nowhere",
    bundle: true,
    write: false,
    splitting: true,
    format: "esm",
    platform: "node",
    packages: "external",
    metafile: true,
  });
  // What is imported at once; what waits for its moment is told as "dynamic-import".
  const packages = Object.values(metafile.outputs).flatMap(({ imports }) =>
    imports.filter(
      ({ external, kind, path }) => external && kind === "import-statement" && !path.startsWith("node:"),
    ),
  );
  expect(packages.map(({ path }) => path)).toEqual([]);
});
