import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import type { ConfigFile } from "../workspace/config/config-files.ts";
import { createPlacement } from "./placement.ts";
import type { PositionEncoding } from "./position-encoding.ts";
import type { Published } from "./published.ts";
import { source } from "./to-protocol.ts";

/** What is wrong in files of settings, told where it stands. */
export interface ConfigProblems {
  /** Tells of these files, and of no others any more. */
  tell(files: readonly ConfigFile[]): void;
}

export function createConfigProblems(
  { publish }: Pick<Published, "publish">,
  encoding: PositionEncoding,
): ConfigProblems {
  let told: readonly string[] = [];
  return {
    tell(files) {
      for (const uri of told) if (!files.some(({ path }) => path === uri)) publish(uri, []);
      for (const file of files)
        publish(file.path, [{ uri: file.path, diagnostics: configDiagnostics(file, encoding) }]);
      told = files.map(({ path }) => path);
    },
  };
}

/** What is wrong in one, for a client that asks. */
export function configDiagnostics(
  { path, text, problems }: ConfigFile,
  encoding: PositionEncoding,
): Diagnostic[] {
  const placement = createPlacement(text, [{ uri: path, version: null }], encoding);
  return problems.flatMap(({ span, message }) => {
    const place = placement.rangeOf(span);
    return place
      ? [{ range: place.range, severity: DiagnosticSeverity.Warning, source, code: "settings", message }]
      : [];
  });
}
