import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { type Layer, ruleNames } from "../core/settings/layer.ts";
import { createConfigFiles } from "../workspace/config/config-files.ts";
import { createEffectiveSettings } from "../workspace/config/effective.ts";
import { textOnDisk } from "../workspace/text-on-disk.ts";
import { pathFrom } from "./checked-file.ts";
import { type ConfigRecord, configText } from "./format/config-text.ts";
import { printable } from "./format/printable.ts";
import type { Output } from "./output.ts";
import type { ExitCode } from "./program.ts";
import { tellConfigProblems } from "./tell-config-problems.ts";

/** `pixelproof config`: what applies to a file, and who says so. */
export function config(
  path: string,
  { format, rules }: { readonly format: "text" | "json"; readonly rules: Layer },
  { output, cwd }: { readonly output: Output; readonly cwd: string },
): ExitCode {
  const file = resolve(cwd, path);
  if (!existsSync(file)) {
    output.warn(`pixelproof: there is no file or folder ${printable(path)}`);
    return 2;
  }
  const configs = createConfigFiles(textOnDisk, (each) => pathFrom(cwd, each));
  const isFolder = statSync(file).isDirectory();
  // What counts for a folder is what counts for a file in it that no pattern is about.
  const asked = isFolder ? `${file}/.` : file;
  const problems = tellConfigProblems([asked], { configs, output, cwd });
  const near = configs.near(asked);
  const { levels } = createEffectiveSettings(configs, () => rules).settingsOf(asked);
  const record: ConfigRecord = {
    filename: file,
    settings: near?.path ?? null,
    excluded: configs.excludes(file, isFolder),
    include: near?.config?.include ?? null,
    exclude: near?.config?.exclude ?? null,
    rules: ruleNames.map((rule) => {
      const { value = "default", from = "default" } = levels.get(rule) ?? {};
      return { rule, level: value, from };
    }),
  };
  output.print(format === "json" ? `${JSON.stringify(record, null, 2)}\n` : configText(record, cwd, output));
  return problems.length > 0 ? 2 : 0;
}
