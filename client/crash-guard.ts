import { CloseAction, ErrorAction, type ErrorHandler } from "vscode-languageclient";

/** Crashes within this time are one trouble. */
const MINUTES = 3;
const LIMIT = 5;

/** Starts a server that crashed again, but not without end: one that crashes five times in three minutes stays down. */
export function crashGuard(giveUp: () => void): ErrorHandler {
  let crashes: readonly number[] = [];
  return {
    // A message that could not be read or written costs that message; if the connection is gone, `closed` follows.
    error: () => ({ action: ErrorAction.Continue }),
    closed() {
      const now = Date.now();
      crashes = [...crashes.filter((then) => now - then < MINUTES * 60_000), now];
      if (crashes.length < LIMIT) return { action: CloseAction.Restart, handled: true };
      giveUp();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}
