import { BadInput } from "../bad-input.ts";
import type { Tf } from "../layers/layer-kind.ts";

/** What computes: `auto` takes tfjs-node where it loads, else WebAssembly. */
export type BackendChoice = "auto" | "node" | "wasm";

export interface BackendRequest {
  readonly choice: BackendChoice;
  /** Where @tensorflow/tfjs-node is; without it, where Pixelproof is installed. */
  readonly folder?: string | undefined;
}

/** What the report says of it. */
export interface BackendUsed {
  readonly name: "node" | "wasm";
  /** Why it is not the faster one; undefined where it is, or was not wanted. */
  readonly why: string | undefined;
}

/** To be called in a worker thread: see wasm.ts. */
export async function openBackend({
  choice,
  folder,
}: BackendRequest): Promise<{ tf: Tf; used: BackendUsed }> {
  const why = choice === "wasm" ? undefined : await tryNode(folder);
  if (why !== undefined && typeof why !== "string")
    return { tf: why, used: { name: "node", why: undefined } };
  if (choice === "node") {
    throw new BadInput(
      `@tensorflow/tfjs-node cannot be loaded (${why}); install it, or use the wasm backend`,
    );
  }
  const { openWasm } = await import("./wasm.ts");
  return { tf: await openWasm(), used: { name: "wasm", why } };
}

/** tfjs-node, or why it does not load. */
async function tryNode(folder: string | undefined): Promise<Tf | string> {
  const { openTfjsNode } = await import("./tfjs-node.ts");
  try {
    const tf = openTfjsNode(folder);
    await tf.ready();
    return tf;
  } catch (error) {
    const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    return line;
  }
}
