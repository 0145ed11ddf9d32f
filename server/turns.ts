/** Work that is put off and done one key at a time, each in its own turn of the event loop, so that messages get between. */
export interface Turns {
  /** Does the key's work after this many milliseconds, instead of whenever it was due before. */
  schedule(key: string, milliseconds: number): void;
  cancel(key: string): void;
  isPending(key: string): boolean;
  /** Has it known when nothing is due, though nothing may have been. */
  awaken(): void;
}

/**
 * @param work must not throw: there is nobody above it to catch.
 * @param onIdle hears when all that was due is done; the same holds for it
 */
export function createTurns(work: (key: string) => void, onIdle: () => void = () => undefined): Turns {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const due = new Set<string>();
  let isRunning = false;

  const awaken = (): void => {
    if (isRunning) return;
    isRunning = true;
    afterMessages(runNext);
  };
  const enqueue = (key: string): void => {
    due.add(key);
    awaken();
  };
  const runNext = (): void => {
    const [key] = due;
    isRunning = key !== undefined;
    if (key === undefined) onIdle();
    else {
      due.delete(key);
      afterMessages(runNext);
      work(key);
    }
  };
  const cancel = (key: string): void => {
    clearTimeout(timers.get(key));
    timers.delete(key);
    due.delete(key);
  };

  return {
    schedule(key, milliseconds) {
      cancel(key);
      if (milliseconds === 0) return enqueue(key);
      const ring = (): void => {
        timers.delete(key);
        enqueue(key);
      };
      timers.set(key, setTimeout(ring, milliseconds));
    },
    cancel,
    isPending: (key) => timers.has(key) || due.has(key),
    awaken,
  };
}

/** Lets the event loop read what has come in meanwhile: a cancellation, a change of the document. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => afterMessages(resolve));
}

/** Web workers have no `setImmediate`; their timers may wait for some milliseconds, but let messages between as well. */
function afterMessages(work: () => void): void {
  if (typeof setImmediate === "function") setImmediate(work);
  else setTimeout(work);
}
