import type {
  Delete,
  If,
  Match,
  Pattern,
  Raise,
  Return,
  SimpleStatement,
  Statement,
  Try,
  With,
} from "../python/syntax.ts";
import { spanOf } from "../python/syntax.ts";
import { ALWAYS } from "../values/guard.ts";
import { NONE, unknown } from "../values/make.ts";
import type { Value } from "../values/value.ts";
import { assign, runAssignment, runAugmented } from "./assign.ts";
import { readAttribute } from "./attributes.ts";
import { compare, type Outcome, outcomesOf, undecided } from "./conditions.ts";
import { defineClass, defineFunction } from "./definitions.ts";
import { fork } from "./fork.ts";
import { forgetModule, runImport, runImportFrom } from "./imports.ts";
import { exitSince, type Frame, type Interpreter, spend } from "./interpreter.ts";
import { runBreak, runContinue, runFor, runWhile } from "./loops.ts";
import { isAtTheBottom, oneDeeper } from "./nesting.ts";
import { bindName, readIn, unbindIn } from "./scope.ts";

/** Runs statements in order; false where control does not come out at the end. What lies too deep is left out. */
export function runBlock(it: Interpreter, frame: Frame, statements: readonly Statement[]): boolean {
  if (isAtTheBottom(it)) return true;
  it.depth++;
  const comesOut = runInOrder(it, frame, statements);
  it.depth--;
  return comesOut;
}

function runInOrder(it: Interpreter, frame: Frame, statements: readonly Statement[]): boolean {
  for (const statement of statements) {
    spend(it);
    if (!runStatement(it, frame, statement)) return false;
    if (it.hasStopped) return false;
  }
  return true;
}

function runStatement(it: Interpreter, frame: Frame, node: Statement): boolean {
  switch (node.kind) {
    case "expression-statement":
      it.evaluate(frame, node.value);
      return true;
    case "assignment":
      runAssignment(it, frame, node);
      return true;
    case "augmented-assignment":
      runAugmented(it, frame, node);
      return true;
    case "if":
      return runIf(it, frame, node);
    case "for":
      return runFor(it, frame, node);
    case "while":
      return runWhile(it, frame, node);
    case "with":
      return runWith(it, frame, node);
    case "try":
      return runTry(it, frame, node);
    case "match":
      return runMatch(it, frame, node);
    case "return":
    case "raise":
    case "break":
    case "continue":
      return leave(it, frame, node);
    default:
      runDeclaration(it, frame, node);
      return true;
  }
}

function leave(it: Interpreter, frame: Frame, node: Return | Raise | SimpleStatement): false {
  if (node.kind === "return") {
    const value = node.value ? it.evaluate(frame, node.value) : NONE;
    frame.returns.push(exitSince(it, frame.mark, frame.path, value));
  } else if (node.kind === "break") runBreak(it, frame);
  else if (node.kind === "continue") runContinue(it, frame);
  return false;
}

function runDeclaration(it: Interpreter, frame: Frame, node: Statement): void {
  switch (node.kind) {
    case "function":
      defineFunction(it, frame, node);
      return;
    case "class":
      defineClass(it, frame, node);
      return;
    case "import":
      runImport(it, frame, node);
      return;
    case "import-from":
      runImportFrom(it, frame, node);
      return;
    case "global":
    case "nonlocal":
      for (const name of node.names) declareElsewhere(frame, node.kind, name);
      return;
    case "delete":
      runDelete(it, frame, node);
      return;
    case "assert":
      it.evaluate(frame, node.test);
      return;
    default:
      return;
  }
}

function runIf(it: Interpreter, frame: Frame, node: If): boolean {
  return runByOutcome(it, outcomesOf(it, frame, node.test), (holds) =>
    it.runBlock(frame, holds ? node.body : node.otherwise),
  );
}

/** Runs what follows from each outcome, and joins; false where control comes out of none. */
function runByOutcome(
  it: Interpreter,
  outcomes: readonly Outcome[],
  run: (holds: boolean) => boolean,
): boolean {
  const branches = fork(
    it,
    outcomes,
    ({ holds }) => survives(it, run(holds)),
    (lives) => lives,
  );
  const isOver = branches.length > 0 && branches.every(({ survives: lives }) => !lives);
  return !isOver;
}

/** A branch that ends the program is one way out; only where all branches do, the program is over. */
function survives(it: Interpreter, completes: boolean): boolean {
  it.hasStopped = false;
  return completes;
}

function runWith(it: Interpreter, frame: Frame, node: With): boolean {
  for (const { context, target } of node.items) {
    const value = it.evaluate(frame, context);
    if (target) assign(it, frame, target, entered(it, value, spanOf(context)));
  }
  return it.runBlock(frame, node.body);
}

/** What `with value as x` binds. */
function entered(
  it: Interpreter,
  value: Value,
  span: { readonly start: number; readonly end: number },
): Value {
  if (value.kind !== "instance") return value;
  const enter = readAttribute(it, value, "__enter__");
  const site = { file: it.module.file, span, callee: span, args: [], open: span.end, close: span.end };
  return enter.kind === "function" ? it.machine.callWith(enter, [], site) : value;
}

/**
 * What matters is what happens when nothing fails. Handlers are gone through for what they feed to networks; of what
 * they leave behind only names count that the body does not bind, `try: import a except ImportError: a = None`, or binds to
 * what nobody knows: `try: from .a import b except ImportError: from a import b`.
 */
function runTry(it: Interpreter, frame: Frame, node: Try): boolean {
  const returned = frame.returns.length;
  let completes = it.runBlock(frame, [...node.body, ...node.otherwise]);
  const hasRaised = !completes && frame.returns.length === returned && !leavesLoop(frame) && !it.hasStopped;
  for (const { body, name } of node.handlers) {
    if (name !== undefined) bindName(it, frame.scope, name, unknown("an exception"));
    if (hasRaised) completes = it.runBlock(frame, body) || completes;
    else runAside(it, frame, body);
  }
  const ends = it.runBlock(frame, node.finally);
  return completes && ends;
}

function leavesLoop(frame: Frame): boolean {
  const loop = frame.loops.at(-1);
  return loop !== undefined && (loop.breaks.length > 0 || loop.turn.continues.length > 0);
}

function runAside(it: Interpreter, frame: Frame, body: Try["body"]): void {
  const { store, path } = it;
  const mark = store.mark();
  const aside: Frame = {
    ...frame,
    returns: [],
    yields: [],
    loops: [{ mark, path, breaks: [], turn: { mark, path, continues: [] } }],
  };
  it.runBlock(aside, body);
  it.hasStopped = false;
  const changed = store.delta(mark);
  const after = [...frame.scope.names].flatMap(([name, address]) =>
    changed.has(address) ? [[name, readIn(it, frame.scope, name)] as const] : [],
  );
  store.undo(mark);
  store.release(mark);
  it.path = path;
  for (const [name, value] of after) {
    const bound = readIn(it, frame.scope, name);
    if (value && (!bound || (isForeign(it, bound) && isUnderstood(it, value))))
      bindName(it, frame.scope, name, value);
  }
}

/** A name of a library that nobody knows, or of a module that is not there. */
function isForeign(it: Interpreter, value: Value): boolean {
  return value.kind === "api" && !it.library.isKnown(value.written.split(".")[0] ?? "");
}

function isUnderstood(it: Interpreter, value: Value): boolean {
  return value.kind !== "unknown" && value.kind !== "constant" && !isForeign(it, value);
}

function runMatch(it: Interpreter, frame: Frame, node: Match): boolean {
  return runCases(it, frame, it.evaluate(frame, node.subject), node.cases, 0);
}

/** What happens when none of the cases before this one matched. */
function runCases(
  it: Interpreter,
  frame: Frame,
  subject: Value,
  cases: Match["cases"],
  from: number,
): boolean {
  const first = cases[from];
  if (!first) return true;
  const runOthers = (): boolean =>
    oneDeeper(
      it,
      () => runCases(it, frame, subject, cases, from + 1),
      () => true,
    );
  return runByOutcome(it, outcomesOfPattern(it, frame, subject, first.pattern), (holds) => {
    if (!holds) return runOthers();
    bindPattern(it, frame, subject, first.pattern);
    if (!first.guard) return it.runBlock(frame, first.body);
    return runByOutcome(it, outcomesOf(it, frame, first.guard), (passes) =>
      passes ? it.runBlock(frame, first.body) : runOthers(),
    );
  });
}

function outcomesOfPattern(
  it: Interpreter,
  frame: Frame,
  subject: Value,
  pattern: Pattern,
): readonly Outcome[] {
  switch (pattern.kind) {
    case "value":
      return compare(it, subject, "==", it.evaluate(frame, pattern.value));
    case "wildcard":
    case "capture":
      return [{ guard: ALWAYS, holds: true }];
    case "or": {
      const values = pattern.patterns.flatMap((one) =>
        one.kind === "value" ? [it.evaluate(frame, one.value)] : [],
      );
      if (values.length < pattern.patterns.length) return undecided(it);
      return compare(it, subject, "in", { kind: "tuple", items: values });
    }
    default:
      return undecided(it);
  }
}

function bindPattern(it: Interpreter, frame: Frame, subject: Value, pattern: Pattern): void {
  if (pattern.kind === "capture") bindName(it, frame.scope, pattern.name, subject);
  if (pattern.kind === "other") {
    for (const name of pattern.captures)
      bindName(it, frame.scope, name, unknown("a part of what was matched"));
  }
}

function declareElsewhere({ scope }: Frame, kind: "global" | "nonlocal", name: string): void {
  let target = scope;
  while (target.parent && (kind === "global" || target === scope || !target.names.has(name)))
    target = target.parent;
  scope.elsewhere.set(name, target);
}

function runDelete(it: Interpreter, frame: Frame, node: Delete): void {
  for (const target of node.targets) {
    if (target.kind === "name") unbindIn(it, frame.scope, target.id);
    else if (target.kind === "subscript") forgetModule(it, frame, target);
  }
}
