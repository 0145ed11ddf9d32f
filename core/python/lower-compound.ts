import type { Header } from "./lower-header.ts";
import { brokenStatement, type Lowering, placeOf, type Range } from "./lowering.ts";
import type { ExceptHandler, Expression, MatchCase, Statement } from "./syntax.ts";

/** A clause of a compound statement, or a simple statement: then the header is absent. */
export interface LoweredClause {
  /** The header's line. */
  readonly range: Range;
  readonly header: Header | undefined;
  readonly body: readonly Statement[];
  /** The clauses of a `match`. */
  readonly cases: readonly LoweredClause[];
  readonly sawYield: boolean;
}

/** The statement that clauses make, up to `to`; what makes none is broken, and gives the statements of its body. */
export function lowerCompound(
  clauses: readonly LoweredClause[],
  decorators: readonly Expression[],
  to: number,
  lowering: Lowering,
): readonly Statement[] {
  const [first] = clauses;
  if (!first) return [];
  const { header, body } = first;
  const place = placeOf({ from: first.range.from, to }, lowering);
  switch (header?.kind) {
    case undefined:
      return body;
    case "if":
      return lowerIf(clauses, to, lowering);
    case "while":
      return [{ kind: "while", ...place, test: header.test, body, otherwise: elseBody(clauses) }];
    case "for": {
      const { target, iterable } = header;
      return [{ kind: "for", ...place, target, iterable, body, otherwise: elseBody(clauses) }];
    }
    case "with":
      return [{ kind: "with", ...place, items: header.items, body }];
    case "try":
      return [lowerTry(clauses, place)];
    case "match":
      return [{ kind: "match", ...place, subject: header.subject, cases: first.cases.flatMap(matchCase) }];
    case "def": {
      const { kind, ...named } = header;
      return [{ kind: "function", ...place, ...named, body, decorators, isGenerator: first.sawYield }];
    }
    case "class": {
      return [{ ...place, ...header, body, decorators }];
    }
    default:
      return [brokenStatement(first.range, lowering), ...body];
  }
}

/** From the last clause to the first: each `elif` is an If in the one before. */
function lowerIf(clauses: readonly LoweredClause[], to: number, lowering: Lowering): readonly Statement[] {
  let otherwise: readonly Statement[] = [];
  for (const { header, body, range } of clauses.toReversed()) {
    if (header?.kind !== "if") otherwise = body;
    else
      otherwise = [
        { kind: "if", ...placeOf({ from: range.from, to }, lowering), test: header.test, body, otherwise },
      ];
  }
  return otherwise;
}

function lowerTry(clauses: readonly LoweredClause[], place: ReturnType<typeof placeOf>): Statement {
  const handlers = clauses.flatMap(({ header, body }): ExceptHandler[] => {
    if (header?.kind !== "except") return [];
    const { type, name } = header;
    return [{ ...(type && { type }), ...(name !== undefined && { name }), body }];
  });
  const body = clauses[0]?.body ?? [];
  const otherwise = elseBody(clauses);
  return { kind: "try", ...place, body, handlers, otherwise, finally: bodyOf("finally", clauses) };
}

function matchCase({ header, body }: LoweredClause): MatchCase[] {
  if (header?.kind !== "case") return [];
  const { kind, ...pattern } = header;
  return [{ ...pattern, body }];
}

function elseBody(clauses: readonly LoweredClause[]): readonly Statement[] {
  return bodyOf("else", clauses);
}

function bodyOf(kind: "else" | "finally", clauses: readonly LoweredClause[]): readonly Statement[] {
  return clauses.find((clause) => clause.header?.kind === kind)?.body ?? [];
}
