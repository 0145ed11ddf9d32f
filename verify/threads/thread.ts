import { BadInput } from "../bad-input.ts";
import { startWorker } from "../machine/worker.ts";
import type { Reply, TaskName, Tasks } from "./messages.ts";

/** A worker thread that does one task after the other. */
export interface Thread {
  ask<Name extends TaskName>(
    task: Name,
    ask: Tasks[Name]["ask"],
    options?: AskOptions,
  ): Promise<Tasks[Name]["answer"]>;
  /** Ends it at once, whatever it computes; what is asked of it then fails with the reason. */
  end(reason: Error): Promise<void>;
}

export interface AskOptions {
  /** Hears the share done, 0 to 1. */
  readonly onProgress?: ((done: number) => void) | undefined;
  /** Ends the thread where nothing is heard of the task for so long. */
  readonly patience?: { readonly milliseconds: number; readonly error: Error };
}

interface Pending {
  settle(answer: unknown): void;
  fail(error: Error): void;
  hear(done: number): void;
}

/** @param file the bundle of worker.ts, where it does not stand beside this file's */
export function startThread(file?: URL): Thread {
  const pending = new Map<number, Pending>();
  let ended: Error | undefined;
  let count = 0;

  const end = async (reason: Error): Promise<void> => {
    ended ??= reason;
    for (const one of pending.values()) one.fail(ended);
    pending.clear();
    await worker.terminate();
  };
  const worker = startWorker(file, {
    onMessage: (reply) => receive(pending, reply as Reply),
    onEnd: (reason) => void end(reason),
  });

  return {
    end,
    ask(task, ask, { onProgress, patience } = {}) {
      return new Promise((resolve, reject) => {
        if (ended !== undefined) {
          reject(ended);
          return;
        }
        const id = ++count;
        const watch = patience && startWatch(patience.milliseconds, () => void end(patience.error));
        const settle = (answer: unknown): void => resolve(answer as Tasks[typeof task]["answer"]);
        pending.set(id, watched({ settle, fail: reject, hear: (done) => onProgress?.(done) }, watch));
        worker.post({ id, task, ask });
      });
    },
  };
}

/** The same, with a watch that starts anew whenever something is heard, and stops at the end. */
function watched({ settle, fail, hear }: Pending, watch: Watch | undefined): Pending {
  return {
    settle(answer) {
      watch?.stop();
      settle(answer);
    },
    fail(error) {
      watch?.stop();
      fail(error);
    },
    hear(done) {
      watch?.restart();
      hear(done);
    },
  };
}

function receive(pending: Map<number, Pending>, reply: Reply): void {
  const one = pending.get(reply.id);
  if (one === undefined) return;
  if (reply.kind === "progress") {
    one.hear(reply.done);
    return;
  }
  pending.delete(reply.id);
  if (reply.kind === "done") one.settle(reply.answer);
  else one.fail(reply.isBadInput ? new BadInput(reply.message) : new Error(reply.message));
}

interface Watch {
  restart(): void;
  stop(): void;
}

function startWatch(milliseconds: number, onSilence: () => void): Watch {
  let timer = setTimeout(onSilence, milliseconds);
  return {
    stop: () => clearTimeout(timer),
    restart() {
      clearTimeout(timer);
      timer = setTimeout(onSilence, milliseconds);
    },
  };
}
