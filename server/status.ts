/** What `pixelproof/status` tells a client that shows it. */
export interface StatusParams {
  readonly state: "ready" | "checking";
  /** How many diagnostics are shown. */
  readonly findings: number;
  /** How many files these are about, those without any among them. */
  readonly files: number;
}

/** Tells the client how the server is, where that is news. */
export interface Status {
  /** What is shown may have changed. */
  update(): void;
  /** The workspace is being checked until this work is done. */
  during<Result>(work: () => Promise<Result>): Promise<Result>;
}

export function createStatus(
  counts: () => Omit<StatusParams, "state">,
  send: (params: StatusParams) => void,
): Status {
  let last = "";
  let running = 0;
  const update = (): void => {
    const params: StatusParams = { state: running > 0 ? "checking" : "ready", ...counts() };
    const looks = JSON.stringify(params);
    if (looks === last) return;
    last = looks;
    send(params);
  };
  return {
    update,
    async during(work) {
      running++;
      update();
      try {
        return await work();
      } finally {
        running--;
        update();
      }
    },
  };
}
