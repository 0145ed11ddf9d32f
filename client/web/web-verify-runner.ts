import { type CancellationToken, Uri, workspace } from "vscode";
import type { LanguageServer } from "../language-server.ts";
import type { FlowsResult } from "../protocol.ts";
import { reportFromParts } from "../report-from-parts.ts";
import type { VerifiedReport } from "../verified-report.ts";
import {
  type VerifiableUse,
  VerifyRefused,
  type VerifyRequest,
  type VerifyRunner,
  type Watch,
} from "../verify-runner.ts";
import { answerFiles } from "./answer-port.ts";
import { seenFiles } from "./seen-files.ts";
import { shippedFiles } from "./shipped-files.ts";
import { startWorker } from "./start-worker.ts";

/** What the worker tells; the last one is no progress. */
type Told =
  | { readonly kind: "progress"; readonly line: string }
  | { readonly kind: "done"; readonly report: unknown }
  | { readonly kind: "refused"; readonly why: string }
  | { readonly kind: "failed"; readonly why: string };

/** What the server knows of a program; handed on as it is. */
interface SeenProgram {
  readonly analysis: object;
  readonly fixes: readonly unknown[];
}

/** Verifies in a web worker, with what the language server knows of the program. @param extension the extension's folder */
export function webVerifyRunner(extension: Uri, server: LanguageServer): VerifyRunner {
  return {
    abilities: { images: true, weights: true, download: false },
    async uses(file, { token }) {
      await opened(file);
      const textDocument = { uri: file.toString() };
      const told = await server.request<FlowsResult>("pixelproof/flows", { textDocument }, token);
      return token.isCancellationRequested ? undefined : usesIn(told);
    },
    async verify(request, watch) {
      watch.onProgress("…");
      const message = await beginning(request, extension, server, watch.token);
      if (watch.token.isCancellationRequested) return undefined;
      return await run(message, watch);
    },
  };
}

/** The server knows what is open. */
async function opened(file: Uri): Promise<void> {
  if (file.path.endsWith(".ipynb")) await workspace.openNotebookDocument(file);
  else await workspace.openTextDocument(file);
}

function usesIn({ networks }: FlowsResult): readonly VerifiableUse[] {
  const uses = new Map<string, VerifiableUse>();
  for (const network of networks) {
    for (const { label, suffix, phase, verdict, detail } of network.flows) {
      // A fit that trains and validates by one way is one use.
      const key = JSON.stringify([suffix, network.label, detail.replace(phase, "")]);
      if (verdict === "unknown" || uses.has(key)) continue;
      uses.set(key, { label: `${network.label}: ${label}`, detail: detailOf(suffix), suffix, phase });
    }
  }
  return [...uses.values()];
}

/** ":12" → "line 12", ":cell 3:2" → "cell 3, line 2" */
function detailOf(suffix: string): string {
  const [, cell, line = ""] = /^(?::cell (\d+))?:(\d+)$/.exec(suffix) ?? [];
  return cell === undefined ? `line ${line}` : `cell ${cell}, line ${line}`;
}

async function beginning(
  { file, suffix, phase, images, weights }: VerifyRequest,
  extension: Uri,
  server: LanguageServer,
  token: CancellationToken,
) {
  await opened(file);
  const textDocument = { uri: file.toString() };
  const folder = workspace.getWorkspaceFolder(file)?.uri ?? Uri.joinPath(file, "..");
  const [seen, bundled, files] = await Promise.all([
    server.request<SeenProgram | null>("pixelproof/analysis", { textDocument }, token),
    shippedFiles(extension),
    seenFiles([folder, ...(images ? [images] : []), ...(weights ? [weights] : [])], token),
  ]);
  if (seen === null) throw new VerifyRefused("Pixelproof does not see this file; open it in an editor.");
  return {
    ...seen,
    bundled: bundled.data,
    code: bundled.code,
    files,
    suffix,
    phase,
    workspace: folder.toString(),
    images: images?.toString(),
    weights: weights?.toString(),
  };
}

type Beginning = Awaited<ReturnType<typeof beginning>>;

/** Ends the worker, whatever it computes, when there is an answer or the user has had enough. */
function run({ files, code, ...more }: Beginning, { token, onProgress }: Watch) {
  const { port1, port2 } = new MessageChannel();
  answerFiles(port1, files);
  const worker = startWorker(code);
  return new Promise<VerifiedReport | undefined>((resolve, reject) => {
    token.onCancellationRequested(() => resolve(undefined));
    worker.addEventListener("error", ({ message }) => reject(new Error(message)));
    worker.addEventListener("message", ({ data }: MessageEvent<Told>) => {
      if (data.kind === "progress") onProgress(data.line);
      else if (data.kind === "done") resolve(reportFromParts(JSON.stringify(data.report), (uri) => uri));
      else reject(data.kind === "refused" ? new VerifyRefused(data.why) : new Error(data.why));
    });
    const message = { role: "verify", ...more, files: new Set(files.keys()), code, port: port2 };
    worker.postMessage(message, [port2]);
  }).finally(() => {
    worker.terminate();
    port1.close();
  });
}
