import { pathToFileURL } from "node:url";
import type { Invocation, Location, Log, Run } from "sarif";
import type { RunReport } from "../../report/run-report.ts";
import { version } from "../../version.ts";
import { artifactOf, SRCROOT } from "./sarif-location.ts";
import { sarifResults } from "./sarif-result.ts";
import { sarifRules } from "./sarif-rules.ts";

/** A log in SARIF 2.1.0, as GitHub code scanning and others read it. */
export function sarifLog(run: RunReport): string {
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [runOf(run)],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function runOf(run: RunReport): Run {
  return {
    tool: {
      driver: {
        name: "Pixelproof",
        version: version(),
        semanticVersion: version(),
        informationUri: "https://github.com/pixelproof/pixelproof",
        rules: sarifRules(),
      },
    },
    originalUriBaseIds: {
      [SRCROOT]: {
        uri: `${pathToFileURL(run.root).href}/`,
        description: {
          text: "The folder that paths are told from: the one in which Pixelproof ran, or --relative-to.",
        },
      },
    },
    // Columns count characters, as in all our formats.
    columnKind: "unicodeCodePoints",
    invocations: [invocationOf(run)],
    results: sarifResults(run),
  };
}

/** What could not be checked is no result: a reader of results alone shall not take it for clean. */
function invocationOf({ problems, exitCode, root }: RunReport): Invocation {
  return {
    executionSuccessful: problems.length === 0,
    exitCode,
    exitCodeDescription: exitCodes[exitCode],
    workingDirectory: { uriBaseId: SRCROOT },
    toolExecutionNotifications: problems.map(({ path, reason }) => ({
      level: "error",
      message: { text: `${path} was not checked: ${reason}.` },
      locations: [problemLocation(path, root)],
    })),
  };
}

/** Of `pyproject.toml:3:5`, the file and the place in it. */
function problemLocation(path: string, root: string): Location {
  const [, file = path, row, column] = /^(.*?):(\d+):(\d+)$/.exec(path) ?? [];
  const region = row !== undefined && { region: { startLine: Number(row), startColumn: Number(column) } };
  return { physicalLocation: { artifactLocation: artifactOf(file, root), ...region } };
}

const exitCodes = {
  0: "Nothing was found.",
  1: "Something was found.",
  2: "Something could not be checked.",
} as const;
