/** What a worker in a browser is given at first, as it can reach nothing itself. */
export interface Given {
  /** The files that ship with Pixelproof, by name. */
  readonly bundled: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** The files that it may ask for, by address: those that were seen in the workspace, and those that the user named. */
  readonly files: ReadonlySet<string>;
  /** A file's bytes. @throws {Error} in words for people, where it cannot be read */
  read(address: string): Promise<Uint8Array<ArrayBuffer>>;
  /** What such a worker runs, for those that it starts itself. */
  readonly code: Blob;
}

let all: Given | undefined;

/** Once for each worker, before anything else. */
export function give(given: Given): void {
  all = given;
}

export function given(): Given {
  if (all === undefined) throw new Error("the worker was asked before it was given what it needs");
  return all;
}
