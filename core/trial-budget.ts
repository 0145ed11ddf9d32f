/**
 * What may still be spent on trying fixes, in expressions and statements evaluated, or what takes as long: each trial is an analysis of
 * the fixed text, so that in a file with thousands of findings trying all of them would cost the square of their number. It is
 * shared by trials that belong together, and goes down as they are made.
 */
export interface TrialBudget {
  left: number;
}

/** As much as the fixes of one file may cost: some ten seconds. Of 2,500 public files the worst took half of that, the next a thirtieth. */
const MOST_WORK = 1_000_000;

/** @param files how many are analysed for each trial */
export function trialBudget(files = 1): TrialBudget {
  return { left: files * MOST_WORK };
}
