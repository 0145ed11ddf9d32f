import { createColors } from "picocolors";

export type Colors = ReturnType<typeof createColors>;

/** Where the commands write to. */
export interface Output {
  /** What was asked for: to stdout. */
  print(text: string | Uint8Array): void;
  /** Waits where what was printed is taken more slowly than it is printed, so that it does not fill memory. */
  flushed(): Promise<void>;
  /** One line about what could not be done, or is odd: to stderr. */
  warn(line: string): void;
  /** Says what is being done, where somebody watches; the next text replaces it. */
  showProgress(line: string): void;
  /** Begins at the top again, where somebody watches. */
  clearScreen(): void;
  readonly colors: Colors;
  /** Whether what is printed goes to a terminal, which may obey it. */
  readonly isTerminal: boolean;
  /** The columns to which text is wrapped. */
  readonly width: number;
}

/** The process's own. */
export function openOutput(): Output {
  const { stdout, stderr, env } = process;
  const watcher = createWatcher(stderr);
  return {
    print(text) {
      watcher.clear();
      stdout.write(text);
    },
    flushed: () =>
      stdout.writableNeedDrain ? new Promise((done) => stdout.once("drain", done)) : Promise.resolve(),
    warn(line) {
      watcher.clear();
      stderr.write(`${line}\n`);
    },
    showProgress: watcher.show,
    clearScreen() {
      if (stdout.isTTY) stdout.write("\u001b[2J\u001b[3J\u001b[H");
    },
    colors: createColors(hasColors(env, stdout.isTTY)),
    isTerminal: stdout.isTTY === true,
    width: stdout.isTTY ? Math.min(Math.max(stdout.columns || 100, 40), 120) : 100,
  };
}

/** https://no-color.org and https://force-color.org, else whether it is a terminal that can. */
export function hasColors(env: NodeJS.ProcessEnv, isTerminal: boolean | undefined): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  return isTerminal === true && env.TERM !== "dumb";
}

/** One line at the bottom of a terminal. */
function createWatcher(stream: NodeJS.WriteStream): { show(line: string): void; clear(): void } {
  const quiet = 100;
  let next = Date.now() + 3 * quiet;
  let isShown = false;
  return {
    show(line) {
      if (!stream.isTTY || Date.now() < next) return;
      stream.write(`\r\u001b[K${line.slice(0, stream.columns - 1)}`);
      isShown = true;
      next = Date.now() + quiet;
    },
    clear() {
      if (isShown) stream.write("\r\u001b[K");
      isShown = false;
    },
  };
}
