import type { Span } from "../source/span.ts";

/**
 * Typed syntax of Python, close to CPython's own `ast` module: what the interpreter reads, and nothing of tree-sitter.
 * Code that does not parse becomes `Broken`, as small as the parser can make it.
 */

/**
 * The text from which nodes were lowered: one statement, at whatever depth; the statements in its bodies have chunks of
 * their own. Positions in nodes count from its start, so that an edit above moves a whole statement by changing one
 * number, and unchanged statements are lowered only once. Compare places in a file by `spanOf`, not by `from` and `to`.
 */
export interface Chunk {
  /** Offset of the chunk in the file's text. Changes when text before it does. */
  start: number;
}

interface NodeBase {
  readonly chunk: Chunk;
  /** Offset from the chunk's start. */
  readonly from: number;
  readonly to: number;
}

export function spanOf(node: NodeBase): Span {
  return { start: node.chunk.start + node.from, end: node.chunk.start + node.to };
}

// ---------------------------------------------------------------- expressions

export type Expression =
  | Name
  | Attribute
  | Subscript
  | Slice
  | Call
  | NumberLiteral
  | StringLiteral
  | FormattedString
  | Singleton
  | Unary
  | Binary
  | BooleanOperation
  | Comparison
  | Conditional
  | Lambda
  | Sequence
  | Dictionary
  | Comprehension
  | Starred
  | Walrus
  | Await
  | Yield
  | Broken;

export interface Name extends NodeBase {
  readonly kind: "name";
  readonly id: string;
}

/** `value.attribute`; `attributeFrom` is where the attribute's own name starts, from the chunk's start. */
export interface Attribute extends NodeBase {
  readonly kind: "attribute";
  readonly value: Expression;
  readonly attribute: string;
  readonly attributeFrom: number;
}

/** `value[index]`; several indices are a tuple Sequence. */
export interface Subscript extends NodeBase {
  readonly kind: "subscript";
  readonly value: Expression;
  readonly index: Expression;
}

export interface Slice extends NodeBase {
  readonly kind: "slice";
  readonly lower?: Expression;
  readonly upper?: Expression;
  readonly step?: Expression;
}

/** Arguments in the order written. `f(x for x in y)` has one positional Comprehension. */
export interface Call extends NodeBase {
  readonly kind: "call";
  readonly callee: Expression;
  readonly args: readonly Argument[];
  /** Offset from the chunk's start just after the `(`, where a first argument would stand. */
  readonly openParen: number;
  /** Offset from the chunk's start of the closing `)`. */
  readonly closeParen: number;
}

/** `value`, `name=value`, `*value` (unpack "*") or `**value` (unpack "**"); the node spans the whole argument. */
export interface Argument extends NodeBase {
  readonly kind: "argument";
  readonly name?: string;
  readonly unpack?: "*" | "**";
  readonly value: Expression;
}

export interface NumberLiteral extends NodeBase {
  readonly kind: "number";
  /** NaN for a complex literal. */
  readonly value: number;
  readonly isInteger: boolean;
}

/** A string without replacement fields, concatenated and unescaped; `isBytes` for b"…". */
export interface StringLiteral extends NodeBase {
  readonly kind: "string";
  readonly value: string;
  readonly isBytes: boolean;
}

/** An f-string (or a concatenation that has one): literal texts and replacement fields in order. */
export interface FormattedString extends NodeBase {
  readonly kind: "formatted-string";
  readonly parts: readonly (string | Expression)[];
}

export interface Singleton extends NodeBase {
  readonly kind: "singleton";
  readonly value: "True" | "False" | "None" | "...";
}

export interface Unary extends NodeBase {
  readonly kind: "unary";
  readonly operator: "+" | "-" | "~" | "not";
  readonly operand: Expression;
}

export type BinaryOperator = "+" | "-" | "*" | "/" | "//" | "%" | "**" | "@" | "&" | "|" | "^" | "<<" | ">>";

export interface Binary extends NodeBase {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export interface BooleanOperation extends NodeBase {
  readonly kind: "boolean-operation";
  readonly operator: "and" | "or";
  readonly left: Expression;
  readonly right: Expression;
}

/** `left op1 first op2 second …` */
export interface Comparison extends NodeBase {
  readonly kind: "comparison";
  readonly left: Expression;
  readonly rest: readonly { readonly operator: string; readonly operand: Expression }[];
}

/** `body if test else otherwise` */
export interface Conditional extends NodeBase {
  readonly kind: "conditional";
  readonly test: Expression;
  readonly body: Expression;
  readonly otherwise: Expression;
}

export interface Lambda extends NodeBase {
  readonly kind: "lambda";
  readonly parameters: readonly Parameter[];
  readonly body: Expression;
}

/** A list, tuple or set display. */
export interface Sequence extends NodeBase {
  readonly kind: "sequence";
  readonly type: "list" | "tuple" | "set";
  readonly items: readonly Expression[];
}

/** `{key: value, **spread}`; an entry without a key is a spread. */
export interface Dictionary extends NodeBase {
  readonly kind: "dictionary";
  readonly entries: readonly { readonly key?: Expression; readonly value: Expression }[];
}

/** `key` only for a dict comprehension. */
export interface Comprehension extends NodeBase {
  readonly kind: "comprehension";
  readonly type: "list" | "set" | "dict" | "generator";
  readonly key?: Expression;
  readonly element: Expression;
  readonly clauses: readonly ComprehensionClause[];
}

export interface ComprehensionClause {
  readonly target: Expression;
  readonly iterable: Expression;
  readonly conditions: readonly Expression[];
}

export interface Starred extends NodeBase {
  readonly kind: "starred";
  readonly value: Expression;
}

export interface Walrus extends NodeBase {
  readonly kind: "walrus";
  readonly name: Name;
  readonly value: Expression;
}

export interface Await extends NodeBase {
  readonly kind: "await";
  readonly value: Expression;
}

export interface Yield extends NodeBase {
  readonly kind: "yield";
  readonly isFrom: boolean;
  readonly value?: Expression;
}

/** What does not parse, or what Pixelproof has no meaning for. */
export interface Broken extends NodeBase {
  readonly kind: "broken";
}

// ---------------------------------------------------------------- statements

export type Statement =
  | ExpressionStatement
  | Assignment
  | AugmentedAssignment
  | If
  | While
  | For
  | With
  | Try
  | Match
  | FunctionDefinition
  | ClassDefinition
  | Return
  | Raise
  | Assert
  | Delete
  | Import
  | ImportFrom
  | ScopeDeclaration
  | SimpleStatement
  | BrokenStatement;

export interface ExpressionStatement extends NodeBase {
  readonly kind: "expression-statement";
  readonly value: Expression;
}

/** `a = b = value`, and `a: T = value`; an annotation without a value has no targets' effect and `value` absent. */
export interface Assignment extends NodeBase {
  readonly kind: "assignment";
  readonly targets: readonly Expression[];
  readonly value?: Expression;
  readonly annotation?: Expression;
}

export interface AugmentedAssignment extends NodeBase {
  readonly kind: "augmented-assignment";
  readonly target: Expression;
  readonly operator: BinaryOperator;
  readonly value: Expression;
}

/** `elif` is a single If in `otherwise`. */
export interface If extends NodeBase {
  readonly kind: "if";
  readonly test: Expression;
  readonly body: readonly Statement[];
  readonly otherwise: readonly Statement[];
}

export interface While extends NodeBase {
  readonly kind: "while";
  readonly test: Expression;
  readonly body: readonly Statement[];
  readonly otherwise: readonly Statement[];
}

export interface For extends NodeBase {
  readonly kind: "for";
  readonly target: Expression;
  readonly iterable: Expression;
  readonly body: readonly Statement[];
  readonly otherwise: readonly Statement[];
}

export interface With extends NodeBase {
  readonly kind: "with";
  readonly items: readonly { readonly context: Expression; readonly target?: Expression }[];
  readonly body: readonly Statement[];
}

export interface Try extends NodeBase {
  readonly kind: "try";
  readonly body: readonly Statement[];
  readonly handlers: readonly ExceptHandler[];
  readonly otherwise: readonly Statement[];
  readonly finally: readonly Statement[];
}

export interface ExceptHandler {
  readonly type?: Expression;
  readonly name?: string;
  readonly body: readonly Statement[];
}

export interface Match extends NodeBase {
  readonly kind: "match";
  readonly subject: Expression;
  readonly cases: readonly MatchCase[];
}

export interface MatchCase {
  readonly pattern: Pattern;
  readonly guard?: Expression;
  readonly body: readonly Statement[];
}

/** A pattern as far as the interpreter tells patterns apart; `captures` are the names that "other" binds. */
export type Pattern =
  | { readonly kind: "value"; readonly value: Expression }
  | { readonly kind: "wildcard" }
  | { readonly kind: "capture"; readonly name: string }
  | { readonly kind: "or"; readonly patterns: readonly Pattern[] }
  | { readonly kind: "other"; readonly captures: readonly string[] };

export interface Parameter {
  readonly name: string;
  /** "*" for *args, "**" for **kwargs, "keyword" for those after a bare * or *args. */
  readonly role: "positional" | "*" | "**" | "keyword";
  readonly default?: Expression;
  readonly annotation?: Expression;
}

/** `decorators` from top to bottom. The node spans the definition without its decorators. */
export interface FunctionDefinition extends NodeBase {
  readonly kind: "function";
  readonly name: string;
  readonly nameSpan: { readonly from: number; readonly to: number };
  readonly parameters: readonly Parameter[];
  readonly body: readonly Statement[];
  readonly decorators: readonly Expression[];
  readonly isAsync: boolean;
  /** Whether the body itself (not a nested function) has a `yield`. */
  readonly isGenerator: boolean;
}

export interface ClassDefinition extends NodeBase {
  readonly kind: "class";
  readonly name: string;
  readonly nameSpan: { readonly from: number; readonly to: number };
  /** Bases and keywords as written in the parentheses. */
  readonly args: readonly Argument[];
  readonly body: readonly Statement[];
  readonly decorators: readonly Expression[];
}

export interface Return extends NodeBase {
  readonly kind: "return";
  readonly value?: Expression;
}

export interface Raise extends NodeBase {
  readonly kind: "raise";
  readonly value?: Expression;
}

export interface Assert extends NodeBase {
  readonly kind: "assert";
  readonly test: Expression;
}

export interface Delete extends NodeBase {
  readonly kind: "delete";
  readonly targets: readonly Expression[];
}

/** One name of an import: dotted `path`, its `alias` if any, and the span of the whole `a.b as c`. */
export interface ImportedName {
  readonly path: string;
  readonly alias?: string;
  readonly from: number;
  readonly to: number;
}

export interface Import extends NodeBase {
  readonly kind: "import";
  readonly names: readonly ImportedName[];
}

/** `from ..module import a, b as c`: `level` counts the leading dots; `isStar` for `*`. */
export interface ImportFrom extends NodeBase {
  readonly kind: "import-from";
  readonly module: string;
  readonly level: number;
  readonly names: readonly ImportedName[];
  readonly isStar: boolean;
}

export interface ScopeDeclaration extends NodeBase {
  readonly kind: "global" | "nonlocal";
  readonly names: readonly string[];
}

export interface SimpleStatement extends NodeBase {
  readonly kind: "pass" | "break" | "continue";
}

export interface BrokenStatement extends NodeBase {
  readonly kind: "broken-statement";
}

// ---------------------------------------------------------------- a whole file

/** A parsed file: its statements in order, and the spans of what did not parse (for edges to show, never an error). */
export interface Module {
  readonly statements: readonly Statement[];
  readonly broken: readonly Span[];
}
