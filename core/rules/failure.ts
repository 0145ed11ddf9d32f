import type { RuleName } from "./finding.ts";

/** A rule that threw, which is a bug of ours: findings of it may be missing, and of no other. Plain data. */
export interface RuleFailure {
  readonly rule: RuleName;
  /** "TypeError: x is undefined" */
  readonly message: string;
  readonly stack: string;
}

/** Runs rules so that one which throws costs its own findings. */
export interface Isolation {
  /** What the work gives; undefined where it throws. */
  run<T>(rule: RuleName, work: () => T): T | undefined;
  /** One for each rule that failed, the first. */
  failures(): readonly RuleFailure[];
}

export function createIsolation(): Isolation {
  const failed = new Map<RuleName, RuleFailure>();
  return {
    run(rule, work) {
      try {
        return work();
      } catch (error) {
        if (!failed.has(rule)) failed.set(rule, failureOf(rule, error));
        return undefined;
      }
    },
    failures: () => [...failed.values()],
  };
}

function failureOf(rule: RuleName, error: unknown): RuleFailure {
  const message = String(error);
  return { rule, message, stack: error instanceof Error ? (error.stack ?? message) : message };
}
