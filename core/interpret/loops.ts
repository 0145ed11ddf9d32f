import type { Expression, For, Statement, While } from "../python/syntax.ts";
import { possibilitiesOf } from "../values/choice.ts";
import { conjoin, separate } from "../values/guard.ts";
import type { Pixels } from "../values/pixels.ts";
import type { Address } from "../values/store.ts";
import type { Value } from "../values/value.ts";
import { assign } from "./assign.ts";
import { outcomesOf } from "./conditions.ts";
import { fork, joinBranches } from "./fork.ts";
import { exitSince, type Frame, type Interpreter, type Loop } from "./interpreter.ts";
import { elementOf, itemsOf } from "./iterate.ts";
import { giveUpWhatChanges } from "./loop-carried.ts";

/** How often a loop of unknown length is gone through: once, and once more with what the first turn left behind. */
const TURNS = 2;
/** Loops within loops are unrolled as long as they multiply the work by no more than this. */
const MOST_UNROLLED = 36;

/** `for target in iterable: …`; false where control does not come out after it. */
export function runFor(it: Interpreter, frame: Frame, node: For): boolean {
  const iterable = it.evaluate(frame, node.iterable);
  const branches = fork(
    it,
    possibilitiesOf(iterable, it.path),
    ({ value }) => runOver(it, frame, node, value),
    (survives) => survives,
  );
  return branches.some(({ survives }) => survives);
}

function runOver(it: Interpreter, frame: Frame, node: For, iterable: Value): boolean {
  const items = itemsOf(it, iterable);
  const factor = Math.max(1, items?.length ?? 1);
  if (items && it.unrolled * factor <= MOST_UNROLLED) {
    it.unrolled *= factor;
    const comesOut = runTurns(it, frame, node, items.length, false, (turn) => {
      const item = items[turn];
      if (item) assign(it, frame, node.target, item);
      return item !== undefined;
    });
    it.unrolled /= factor;
    return comesOut;
  }
  return runTurns(it, frame, node, TURNS, true, () => {
    assign(it, frame, node.target, elementOf(it, iterable));
    return true;
  });
}

/** `while test: …` */
export function runWhile(it: Interpreter, frame: Frame, node: While): boolean {
  return runTurns(it, frame, node, TURNS, true, () => {
    const outcomes = outcomesOf(it, frame, node.test);
    return outcomes.some(({ holds }) => holds);
  });
}

/** `while True:` ends by `break` alone: by one that stands in it, though nobody sees when (`if frame is None: break`). */
function isEndless(node: For | While, loop: Loop): boolean {
  const isTrue = node.kind === "while" && (isLiteral(node.test, "True") || isNumber(node.test));
  return isTrue && (loop.breaks.length > 0 || !node.body.some(breaks));
}

function isNumber(node: Expression): boolean {
  return node.kind === "number" && node.value !== 0;
}

function breaks(node: Statement): boolean {
  switch (node.kind) {
    case "break":
      return true;
    case "if":
      return [...node.body, ...node.otherwise].some(breaks);
    case "with":
      return node.body.some(breaks);
    case "try":
      return [node.body, node.otherwise, node.finally, ...node.handlers.map(({ body }) => body)]
        .flat()
        .some(breaks);
    case "match":
      return node.cases.some(({ body }) => body.some(breaks));
    default:
      return false;
  }
}

function isLiteral(node: Expression, value: string): boolean {
  return node.kind === "singleton" && node.value === value;
}

function runTurns(
  it: Interpreter,
  frame: Frame,
  node: For | While,
  turns: number,
  isOpen: boolean,
  begin: (turn: number) => boolean,
): boolean {
  const mark = it.store.mark();
  const firstOwn = it.store.size;
  const loop: Loop = {
    mark,
    path: it.path,
    breaks: [],
    turn: { mark, path: it.path, continues: [] },
  };
  const outerWrites = it.elementWrites;
  frame.loops.push(loop);
  if (isOpen) it.openLoops++;
  let goesOn = true;
  let writes: typeof it.elementWrites;
  let earlier: ReadonlyMap<Address, Pixels> = new Map();
  for (let turn = 0; turn < turns && goesOn; turn++) {
    for (const [address, cell] of writes ?? []) {
      // What a turn made itself, each turn makes anew: `canvas = np.zeros(…); canvas[a:b] = image; canvases.append(canvas)`
      if (address < firstOwn) it.store.write(address, cell);
    }
    writes = isOpen ? new Map() : outerWrites;
    it.elementWrites = writes;
    const runs = runTurn(it, frame, loop, node, () => begin(turn));
    if (runs === "over") break;
    goesOn = runs;
    if (isOpen) earlier = giveUpWhatChanges(it, mark, earlier);
  }
  if (isOpen) it.openLoops--;
  it.elementWrites = outerWrites;
  for (const [address, cell] of writes ?? []) {
    if (outerWrites && !outerWrites.has(address)) outerWrites.set(address, cell);
  }
  frame.loops.pop();
  if (goesOn && node.otherwise.length > 0) goesOn = it.runBlock(frame, node.otherwise);
  return endLoop(it, loop, goesOn && !isEndless(node, loop));
}

/** One turn; "over" where the loop ends before it. */
function runTurn(
  it: Interpreter,
  frame: Frame,
  loop: Loop,
  node: For | While,
  begin: () => boolean,
): boolean | "over" {
  const mark = it.store.mark();
  const path = it.path;
  loop.turn = { mark, path, continues: [] };
  if (!begin()) {
    it.store.release(mark);
    return "over";
  }
  const completes = it.runBlock(frame, node.body);
  const { continues } = loop.turn;
  if (continues.length === 0) {
    it.store.release(mark);
    return completes;
  }
  const exits = completes ? [...continues, exitSince(it, mark, path)] : continues;
  joinExits(it, mark, path, exits);
  return true;
}

function endLoop(it: Interpreter, loop: Loop, goesOn: boolean): boolean {
  if (loop.breaks.length === 0) {
    it.store.release(loop.mark);
    return goesOn;
  }
  const exits = goesOn ? [...loop.breaks, exitSince(it, loop.mark, loop.path)] : loop.breaks;
  joinExits(it, loop.mark, loop.path, exits);
  return true;
}

function joinExits(it: Interpreter, mark: Loop["mark"], path: Loop["path"], exits: Loop["breaks"]): void {
  it.store.undo(mark);
  joinBranches(it, mark, separate(exits));
  const [only] = exits;
  it.path = only && exits.length === 1 ? (conjoin(path, only.guard) ?? path) : path;
}

/** `break` */
export function runBreak(it: Interpreter, frame: Frame): void {
  const loop = frame.loops.at(-1);
  loop?.breaks.push(exitSince(it, loop.mark, loop.path));
}

/** `continue` */
export function runContinue(it: Interpreter, frame: Frame): void {
  const turn = frame.loops.at(-1)?.turn;
  turn?.continues.push(exitSince(it, turn.mark, turn.path));
}
