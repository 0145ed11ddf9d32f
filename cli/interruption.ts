/** A signal that fires at Ctrl-C, and when the process is asked to end. A second Ctrl-C ends it as it always does. */
export function interruption(): { readonly signal: AbortSignal; stop(): void } {
  const controller = new AbortController();
  const names = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const stop = (): void => {
    for (const name of names) process.off(name, interrupt);
  };
  const interrupt = (): void => {
    stop();
    controller.abort(new Error("stopped"));
  };
  for (const name of names) process.on(name, interrupt);
  return { signal: controller.signal, stop };
}
