import {
  type CancellationToken,
  commands,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  l10n,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { createCrashGuard } from "./crash-guard.ts";
import type { Platform } from "./platform.ts";
import type { StatusParams } from "./protocol.ts";

/** How the server is: not wanted yet, on its way, at work, or given up after it crashed again and again. */
export type ServerState =
  | { readonly kind: "off" | "starting" | "failed" }
  | ({ readonly kind: "running" } & StatusParams);

/** The language server of this extension, for those who ask it. */
export interface LanguageServer {
  readonly state: ServerState;
  readonly onDidChangeState: Event<ServerState>;
  /** It ended too often to be started again by itself. */
  readonly onDidGiveUp: Event<void>;
  /** Whether somebody has started it. */
  readonly isWanted: boolean;
  /** Starts it, unless that was done before. */
  start(): void;
  restart(): Promise<void>;
  stop(): Promise<void>;
  /**
   * Asks it, once it runs; starts it for that where need be.
   * @throws {Error} in words for people, where it does not run or answers with an error
   */
  request<Result>(method: string, params: object, token?: CancellationToken): Promise<Result>;
  /** Hears the progress of a request that was given this token; ended by what it returns. */
  onProgress(token: string, hear: (progress: Progress) => void): Promise<{ dispose(): void }>;
  dispose(): void;
}

/** A step of a request's progress. */
export interface Progress {
  readonly message?: string | undefined;
  /** From 0 to 100. */
  readonly percentage?: number | undefined;
}

/** A server that nobody has asked for yet. */
export function createLanguageServer(platform: Platform, output: LogOutputChannel): LanguageServer {
  const changed = new EventEmitter<ServerState>();
  const gaveUp = new EventEmitter<void>();
  let state: ServerState = { kind: "off" };
  /** The client that runs, once the start, stop or restart that was asked for last is done. */
  let current: Promise<BaseLanguageClient | undefined> | undefined;

  const become = (next: ServerState): void => {
    state = next;
    changed.fire(next);
  };
  const guard = createCrashGuard();
  const giveUp = (): void => {
    become({ kind: "failed" });
    gaveUp.fire();
  };
  const launch = async (): Promise<BaseLanguageClient | undefined> => {
    void commands.executeCommand("setContext", "pixelproof.active", true);
    become({ kind: "starting" });
    let hasCrashed = false;
    const onCrash = (): void => {
      hasCrashed = true;
      if (guard.mayRestart()) relaunch();
      else giveUp();
    };
    try {
      const { connect } = await import("./connect.ts");
      return await connect(platform, output, { onState: become, onCrash });
    } catch (error) {
      output.error("The server did not start.", error);
      // One that answers that it cannot serve would answer so again.
      if (!hasCrashed) giveUp();
      return undefined;
    }
  };
  /** A client that failed or lost its server is of no more use, so each start makes a new one. */
  const relaunch = (): void => {
    current = (current ?? Promise.resolve(undefined)).then(ended).then(launch);
  };
  const restart = async (): Promise<void> => {
    guard.forget();
    relaunch();
    await current;
  };
  const running = async (): Promise<BaseLanguageClient> => {
    current ??= launch();
    const client = await current;
    if (client?.isRunning()) return client;
    throw new Error(l10n.t("Pixelproof's server does not run. Restart it, or look at its output."));
  };
  const stop = async (): Promise<void> => {
    current = current?.then(ended);
    await current;
  };
  return {
    get state() {
      return state;
    },
    get isWanted() {
      return current !== undefined;
    },
    onDidChangeState: changed.event,
    onDidGiveUp: gaveUp.event,
    start: () => {
      current ??= launch();
    },
    restart,
    stop,
    async request(method, params, token) {
      const client = await running();
      // A token that is there but undefined would be sent as a second parameter.
      return token ? client.sendRequest(method, params, token) : client.sendRequest(method, params);
    },
    async onProgress(token, hear) {
      const { workDoneProgress } = await import("./connect.ts");
      return (await running()).onProgress(workDoneProgress, token, hear);
    },
    dispose() {
      changed.dispose();
      gaveUp.dispose();
    },
  };
}

async function ended(client: BaseLanguageClient | undefined): Promise<undefined> {
  // A server that does not answer is killed all the same, and the client has logged it.
  await client?.dispose().catch(() => undefined);
}
