import { type ArithmeticOperator, arithmetic, type Operand, operandOf } from "../effects/arithmetic.ts";
import { isOfUnknownOrigin, showsRawPixels } from "../effects/evidence.ts";
import type { StepSite } from "../flow/step.ts";
import type { BinaryOperator } from "../python/syntax.ts";
import type { Span } from "../source/span.ts";
import { constantNumber, constantText, number, unknown } from "../values/make.ts";
import { pixelsByEvidence, unknownPixels } from "../values/pixels.ts";
import type { ImageValue, Unknown, Value } from "../values/value.ts";
import { fillBlank, sumWithBlank } from "./blank-sums.ts";
import { joinFeatures, resultOfUnknown } from "./features.ts";
import { foldConstants } from "./fold-constants.ts";
import type { Interpreter } from "./interpreter.ts";
import { forkOpen, resolve } from "./open-values.ts";

/** Where an operation stands: the whole of it, and its operands. */
export interface OperationSite {
  readonly span: Span;
  readonly left: Span;
  readonly right: Span;
}

/** `left operator right` */
export function operate(
  it: Interpreter,
  operator: BinaryOperator,
  left: Value,
  right: Value,
  site: OperationSite,
): Value {
  return forkOpen(it, [left, right], () => {
    const [a, b] = [asData(it, resolve(it, left)), asData(it, resolve(it, right))];
    return operatePlain(it, operator, besideArray(it, a, b), besideArray(it, b, a), site);
  });
}

function operatePlain(
  it: Interpreter,
  operator: BinaryOperator,
  left: Value,
  right: Value,
  site: OperationSite,
): Value {
  if (left.kind === "features" || right.kind === "features") {
    return joinFeatures([left, right].filter((side) => side.kind === "features"));
  }
  const filled = sumWithBlank(it, operator, left, right);
  if (filled) return filled;
  if (isArithmetic(operator)) {
    const image = imageOf(it, left, operator, right);
    if (image) return withOperand(it, image, operator, right, site, false);
    const reversed = imageOf(it, right, operator, left);
    if (reversed && isReversible(operator)) return withOperand(it, reversed, operator, left, site, true);
  }
  return (
    foldConstants(operator, left, right) ??
    concatenated(it, operator, left, right) ??
    withEnding(
      operator,
      left,
      right,
      asComputed(operator, resultOfUnknown(it, [left, right], reasonOf(left, right))),
    )
  );
}

/** `folder + "net.h5"`, `folder / "net.h5"`, `"%s/net.h5" % folder`: the end is known. */
function withEnding(operator: BinaryOperator, left: Value, right: Value, value: Value): Value {
  const end = constantText(operator === "%" ? left : right);
  if (value.kind !== "unknown" || end === undefined) return value;
  if (operator === "+") return { ...value, ending: end };
  if (operator === "/") return { ...value, ending: `/${end}` };
  return operator === "%" ? { ...value, ending: end.split(FIELD).at(-1) ?? "" } : value;
}

/** Where `%` puts a value into a text. */
const FIELD = /%(?:\(\w*\))?[-+ #0]*(?:[1-9]\d*)?(?:\.\d+)?[a-z]/i;

/** What is not known is now calculated, but for `cats + dogs`, which may be two lists in one. */
function asComputed(operator: BinaryOperator, value: Value): Value {
  return value.kind === "unknown" && operator !== "+" ? { ...value, isComputed: true } : value;
}

/** Beside an array a list of numbers is one too: `image - [103.9, 116.8, 123.7]`. */
function besideArray(it: Interpreter, value: Value, other: Value): Value {
  const isArray = other.kind === "image" || other.kind === "vector" || other.kind === "unknown";
  return isArray ? asVector(it, value) : value;
}

/** A list or tuple of numbers as an array of them; any other value as it is. */
export function asVector(it: Interpreter, value: Value): Value {
  if (value.kind !== "list" && value.kind !== "tuple") return value;
  const { items, rest } = value.kind === "list" ? it.machine.lists.read(value.address) : value;
  const numbers = items.flatMap((item) =>
    item.kind === "constant" && typeof item.value === "number" ? [item.value] : [],
  );
  return rest || numbers.length < items.length ? value : { kind: "vector", numbers };
}

/** The image on this side: one that is known, or an unknown array that the operation shows to hold raw pixels. */
function imageOf(
  it: Interpreter,
  side: Value,
  operator: ArithmeticOperator,
  other: Value,
): ImageValue | undefined {
  if (side.kind === "image") return side;
  const operand = operandOf(other);
  if (!isOfUnknownOrigin(side) || operand === undefined || !showsRawPixels(operator, operand))
    return undefined;
  return it.machine.images.make(pixelsByEvidence("unknown", side), { container: "numpy" });
}

function withOperand(
  it: Interpreter,
  image: ImageValue,
  operator: ArithmeticOperator,
  other: Value,
  site: OperationSite,
  isReversed: boolean,
): Value {
  const operand = operandOf(other);
  const { images } = it.machine;
  if (image.container === "pillow") return unknown("arithmetic on a Pillow image is an error");
  if (operand === undefined) {
    return images.map(image, (pixels) => unknownPixels(reasonOfOther(other), pixels));
  }
  const kept: StepSite = { form: "operator", operand: isReversed ? site.right : site.left };
  const step = it.machine.step(site.span, "scale", { site: kept });
  const isWhole = isInteger(other);
  return images.map(image, (pixels) => arithmetic(pixels, operator, operand, { isReversed, isWhole, step }));
}

/** `target operator= value`, where the array itself is changed; undefined where a new value is bound instead. */
export function operateInPlace(
  it: Interpreter,
  operator: BinaryOperator,
  target: Value,
  value: Value,
  site: { readonly statement: Span; readonly target: Span },
): Value | undefined {
  if (target.kind !== "image" || target.container !== "numpy" || !isArithmetic(operator)) return undefined;
  if (fillBlank(it, operator, target, value)) return target;
  const other = asVector(it, asData(it, value));
  const operand = operandOf(other);
  const step = it.machine.step(site.statement, "scale", { site: { form: "statement", ...site } });
  const isWhole = isInteger(other);
  it.machine.images.change(target, (pixels) => {
    if (operand === undefined) return unknownPixels(reasonOfOther(other), pixels);
    if (isBytes(pixels.dtype) && !(isWhole && operator !== "/")) {
      return unknownPixels(`\`${operator}=\` on an array of whole numbers is an error in NumPy`, pixels);
    }
    return arithmetic(pixels, operator, operand, { isWhole, step });
  });
  return target;
}

function isBytes(dtype: string): boolean {
  return dtype === "uint8" || dtype === "integer";
}

/** `-x`, `+x`, `~x` */
export function negate(
  it: Interpreter,
  operator: "+" | "-" | "~",
  value: Value,
  span: Span,
  operand: Span,
): Value {
  if (operator === "+") return value;
  if (operator === "-")
    return operate(it, "*", value, number(-1, isInteger(value)), { span, left: operand, right: span });
  return unknown("`~` is not followed");
}

/** A name of a library that is no known constant, taken as a value that nobody knows but that is the same everywhere. */
export function asData(it: Interpreter, value: Value): Value {
  if (value.kind !== "api" || it.library.effectOf(value.path)) return value;
  const data: Unknown = {
    kind: "unknown",
    reason: `\`${value.written}\` is not known to Pixelproof`,
    key: value.path,
  };
  return data;
}

/** `[a] + [b]`, `(a,) + (b,)`, `[a] * 3` */
function concatenated(
  it: Interpreter,
  operator: BinaryOperator,
  left: Value,
  right: Value,
): Value | undefined {
  const a = sequenceOf(it, left);
  const times = operator === "*" ? constantNumber(right) : undefined;
  if (a && times !== undefined) return sequence(it, left, repeated(a, times));
  const b = sequenceOf(it, right);
  if (operator !== "+" || !a || !b || left.kind !== right.kind) return undefined;
  const rests = [a.rest, b.rest].filter((rest) => rest !== undefined);
  const rest =
    rests.length > 0 ? it.machine.either(rests, "lists of different things are put together") : undefined;
  return sequence(it, left, { items: [...a.items, ...b.items], ...(rest ? { rest } : {}) });
}

interface Items {
  readonly items: readonly Value[];
  readonly rest?: Value;
}

function sequenceOf(it: Interpreter, value: Value): Items | undefined {
  if (value.kind === "tuple") return value;
  return value.kind === "list" ? it.machine.lists.read(value.address) : undefined;
}

function sequence(it: Interpreter, like: Value, { items, rest }: Items): Value {
  return like.kind === "tuple"
    ? { kind: "tuple", items, ...(rest ? { rest } : {}) }
    : it.machine.lists.make(items, rest);
}

const MOST_REPEATED = 24;

function repeated({ items, rest }: Items, times: number): Items {
  const count = Math.max(0, Math.trunc(times));
  const [first] = items;
  if (items.length * count <= MOST_REPEATED || !first)
    return { items: Array.from({ length: count }, () => items).flat(), ...(rest ? { rest } : {}) };
  return items.length === 1 && !rest
    ? { items: [], rest: first }
    : { items: [], rest: unknown("one of many items") };
}

function isArithmetic(operator: BinaryOperator): operator is ArithmeticOperator {
  return ["+", "-", "*", "/", "//", "%", "**"].includes(operator);
}

function isReversible(operator: ArithmeticOperator): boolean {
  return operator === "+" || operator === "*" || operator === "-";
}

function isInteger(value: Value): boolean {
  return value.kind === "constant" && value.isInteger === true;
}

function reasonOf(left: Value, right: Value): string {
  if (left.kind === "unknown") return left.reason;
  return right.kind === "unknown" ? right.reason : "this operation is not followed";
}

function reasonOfOther(other: Value): string {
  return other.kind === "unknown"
    ? other.reason
    : "two images, or an image and numbers that are not known, are combined";
}

export type { Operand };
