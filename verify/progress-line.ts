import type { VerifyProgress } from "./verify-flow.ts";

type Stage = VerifyProgress["stage"] | "training";

/** How far a command is. */
export interface StageProgress {
  readonly stage: Stage;
  /** From 0 to 1. */
  readonly done: number;
}

const words: Readonly<Record<Stage, string>> = {
  download: "downloading the weights",
  weights: "reading the weights",
  network: "loading the network",
  pictures: "reading pictures",
  answers: "running the network",
  training: "training and testing",
};

/** Below these an estimate would be a guess. */
const SMALLEST_SHARE = 0.05;
const SHORTEST = 1000;

/** Words for how far a stage is, with an estimate of how long it still takes; `now` tells milliseconds. */
export function progressLine(now: () => number): (progress: StageProgress) => string {
  let stage: Stage | undefined;
  let begin = 0;
  return (progress) => {
    if (progress.stage !== stage) [stage, begin] = [progress.stage, now()];
    const { done } = progress;
    const share = `${words[progress.stage]}: ${(100 * done).toFixed(0)} %`;
    const spent = now() - begin;
    if (done < SMALLEST_SHARE || done >= 1 || spent < SHORTEST) return share;
    return `${share}, about ${duration((spent / done) * (1 - done))} left`;
  };
}

function duration(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
