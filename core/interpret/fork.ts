import { choose, possibilitiesOf } from "../values/choice.ts";
import { conjoin, type Guard } from "../values/guard.ts";
import type { Delta, Mark } from "../values/store.ts";
import type { Content, Value } from "../values/value.ts";
import { type Interpreter, spend } from "./interpreter.ts";

/** What one branch came to. `survives` is false where it ended by leaving (return, raise, break): its state was dealt with. */
export interface Branch<T> {
  readonly guard: Guard;
  readonly result: T;
  readonly survives: boolean;
}

/**
 * Runs each alternative from the same state, under its guard, and joins the states of those that survive.
 * Alternatives that contradict the path are not run. The path afterwards is the one before, or that of the only survivor.
 */
export function fork<A extends { readonly guard: Guard }, T>(
  it: Interpreter,
  alternatives: readonly A[],
  run: (alternative: A) => T,
  survives: (result: T) => boolean = () => true,
): readonly Branch<T>[] {
  const before = it.path;
  const open = alternatives.flatMap((alternative) => {
    const path = conjoin(before, alternative.guard);
    return path ? [{ alternative, path }] : [];
  });
  const [only] = open;
  if (only && open.length === 1) {
    const result = run(only.alternative);
    return [{ guard: only.alternative.guard, result, survives: survives(result) }];
  }
  spend(it, open.length * (1 + (before.size >> 2)));
  const mark = it.store.mark();
  const branches: (Branch<T> & { readonly delta: Delta<Content>; readonly path: Guard })[] = [];
  for (const { alternative, path } of open) {
    it.path = path;
    const result = run(alternative);
    const lives = survives(result);
    branches.push({
      guard: alternative.guard,
      result,
      survives: lives,
      delta: it.store.delta(mark),
      path: it.path,
    });
    it.store.undo(mark);
  }
  joinBranches(
    it,
    mark,
    branches.filter((branch) => branch.survives),
  );
  const survivors = branches.filter((branch) => branch.survives);
  const [survivor] = survivors;
  it.path = survivor && survivors.length === 1 ? survivor.path : before;
  return branches;
}

/** Ends a mark with the state that holds when one of these was the way taken. */
export function joinBranches(
  it: Interpreter,
  mark: Mark,
  branches: readonly { readonly guard: Guard; readonly delta: Delta<Content> }[],
): void {
  it.store.release(mark);
  it.store.join(branches);
}

/** Runs for each possibility of a value and gives the value that is one of the results. */
export function forkValue(it: Interpreter, value: Value, run: (plain: Value) => Value): Value {
  if (value.kind !== "choice") return run(value);
  const path = it.path;
  const branches = fork(it, possibilitiesOf(value, it.path), (possibility) => run(possibility.value));
  it.path = path;
  return choose(branches.map(({ guard, result }) => ({ guard, value: result })));
}
