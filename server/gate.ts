import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Session } from "./session.ts";

/** Nothing is done before `initialize` or after `shutdown`. */
export type State = "new" | "shut-down" | Session;

/** What every message passes on its way in: what fails in one costs that one, and is logged. */
export interface Gate {
  /** A request; its errors are its answer. */
  answer<Params, Result>(
    handle: (session: Session, params: Params, token: CancellationToken) => Promise<Result>,
  ): (params: Params, token: CancellationToken) => Promise<Result>;
  /** A notification; outside of a session it is dropped, as the protocol says. */
  hear<Params>(
    handle: (session: Session, params: Params) => Promise<void> | void,
  ): (params: Params) => Promise<void>;
}

export function createGate(state: () => State, logError: (what: string, error: unknown) => void): Gate {
  return {
    answer: (handle) => async (params, token) => {
      refuseCancelled(token);
      try {
        const result = await handle(sessionOf(state()), params, token);
        refuseCancelled(token);
        return result;
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        logError(handle.name, error);
        throw new ResponseError(
          ErrorCodes.InternalError,
          `Pixelproof failed at ${handle.name}; its log says more.`,
        );
      }
    },
    hear: (handle) => async (params) => {
      const current = state();
      if (typeof current === "string") return;
      try {
        await handle(current, params);
      } catch (error) {
        logError(handle.name, error);
      }
    },
  };
}

function refuseCancelled(token: CancellationToken): void {
  if (!token.isCancellationRequested) return;
  throw new ResponseError(LSPErrorCodes.RequestCancelled, "The request was cancelled.");
}

function sessionOf(state: State): Session {
  if (state === "new") {
    throw new ResponseError(ErrorCodes.ServerNotInitialized, "Send initialize first.");
  }
  if (state === "shut-down") {
    throw new ResponseError(
      ErrorCodes.InvalidRequest,
      "The server is shut down and answers nothing any more.",
    );
  }
  return state;
}
