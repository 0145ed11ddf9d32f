import { type Uri, workspace } from "vscode";

interface Question {
  readonly id: number;
  readonly address: string;
}

/** More does not fit into a browser's memory several times. */
const LARGEST_FILE = 500_000_000;

/** Reads files for a worker that asks for them through this port: those that it was told of, and no others. */
export function answerFiles(port: MessagePort, files: ReadonlyMap<string, Uri>): void {
  port.onmessage = async ({ data: { id, address } }: MessageEvent<Question>) => {
    try {
      const bytes = await bytesOf(files.get(address));
      port.postMessage({ id, bytes }, [bytes.buffer]);
    } catch (error) {
      port.postMessage({ id, why: error instanceof Error ? error.message : String(error) });
    }
  };
}

async function bytesOf(file: Uri | undefined): Promise<Uint8Array<ArrayBuffer>> {
  if (file === undefined) throw new Error("it is not in the workspace");
  const { size } = await workspace.fs.stat(file);
  if (size > LARGEST_FILE) throw new Error("it is too large for a browser; verify it on a machine");
  return Uint8Array.from(await workspace.fs.readFile(file));
}
