import { join } from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";

/** The files that a bundle of the entry would hold, those that are imported later left out. */
async function reachedFrom(entry: string): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: join(import.meta.dirname, "../.."),
    entryPoints: [entry],
    outdir: "out/never-written",
    write: false,
    bundle: true,
    splitting: true,
    metafile: true,
    platform: "node",
    format: "esm",
    mainFields: ["module", "main"],
    external: ["node-fetch"],
    loader: { ".md": "text" },
    charset: "utf8",
  });
  const entryOutput = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint === entry);
  const seen = new Set<string>();
  const files: string[] = [];
  const visit = (name: string): void => {
    const output = metafile.outputs[name];
    if (output === undefined || seen.has(name)) return;
    seen.add(name);
    files.push(...Object.keys(output.inputs));
    for (const { path, kind } of output.imports) if (kind === "import-statement") visit(path);
  };
  visit(entryOutput?.[0] ?? "");
  return files;
}

const heavy = /@tensorflow|h5wasm|jsquash|jpeg-js/;

const light = [
  "verify/session.ts",
  "verify/verify-flow.ts",
  "verify/experiment/run-experiment.ts",
  "verify/report/html.ts",
  "cli/main.ts",
  "cli/verify.ts",
  "server/entry.ts",
  "verify/threads/worker.ts",
];

test.each(light)("%s loads no TensorFlow.js, HDF5 or decoder by itself", async (entry) => {
  const files = await reachedFrom(entry);
  expect(files).toContain(entry);
  expect(files.filter((file) => heavy.test(file))).toEqual([]);
});

test("verify's worker loads them when it is asked", async () => {
  const files = await reachedFrom("verify/threads/compute.ts");
  expect(files).toContain("verify/program/compile.ts");
  expect(
    await reachedFrom("verify/threads/read-network.ts").then((all) => all.some((one) => heavy.test(one))),
  ).toBe(true);
});
