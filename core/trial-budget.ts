/**
 * What may still be spent on trying fixes, in expressions and statements evaluated, or what takes as long: each trial is an analysis of
 * the fixed text, so that in a file with thousands of findings trying all of them would cost the square of their number. It is
 * shared by trials that belong together, and goes down as they are made.
 */
export interface TrialBudget {
  left: number;
  /** How many trials were made. */
  made: number;
}

/** As much as the fixes of one file may cost: some ten seconds. */
const MOST_WORK = 1_000_000;
/** So many trials are made whatever they cost: large programs have few findings. */
const FEWEST_TRIALS = 24;

/** @param files how many are analysed for each trial */
export function trialBudget(files = 1, work = MOST_WORK): TrialBudget {
  return { left: files * work, made: 0 };
}

/** Whether no more may be tried. */
export function isSpent({ left, made }: TrialBudget): boolean {
  return left <= 0 && made >= FEWEST_TRIALS;
}
