import type { Header } from "./lower-header.ts";
import { brokenExpression, type Lowering, type Range } from "./lowering.ts";
import type { Piece } from "./raw-node.ts";

/** What a header that does not parse says at least, so that its body keeps its meaning: `if x = 3:`. */
export function guessHeader(keyword: string, line: Piece, lowering: Lowering): Header | undefined {
  const nameSpan = keyword === "def" || keyword === "class" ? findName(keyword, line) : undefined;
  if (!nameSpan && (keyword === "def" || keyword === "class")) return undefined;
  const broken = brokenExpression(line, lowering);
  switch (keyword) {
    case "if":
    case "elif":
      return { kind: "if", test: broken };
    case "while":
      return { kind: "while", test: broken };
    case "for":
      return { kind: "for", target: broken, iterable: broken };
    case "with":
      return { kind: "with", items: [] };
    case "except":
      return { kind: "except", type: broken };
    case "match":
      return { kind: "match", subject: broken };
    case "case":
      return { kind: "case", pattern: { kind: "other", captures: [] } };
    default:
      return nameSpan && guessDefinition(keyword, nameSpan, lowering);
  }
}

function guessDefinition(keyword: string, nameSpan: Range, lowering: Lowering): Header {
  const name = lowering.text.slice(nameSpan.from, nameSpan.to);
  if (keyword === "class") return { kind: "class", name, nameSpan, args: [] };
  return { kind: "def", name, nameSpan, parameters: [], isAsync: false };
}

function findName(keyword: string, line: Piece): Range | undefined {
  const match = new RegExp(`\\b${keyword}\\s+([\\p{L}_][\\p{L}\\p{N}_]*)`, "u").exec(
    line.text.slice(line.from, line.to),
  );
  const name = match?.[1];
  if (!match || !name) return undefined;
  const to = line.from + match.index + match[0].length;
  return { from: to - name.length, to };
}
