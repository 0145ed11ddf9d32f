import { Language, Parser, type TreeCursor } from "web-tree-sitter";
import { ERROR, type Piece, type RawNode, type ReadTree } from "./raw-node.ts";
import { stringPrefix } from "./string-lexing.ts";
import { isTangled } from "./tangle.ts";

/** Deeper nodes are left out, and become Broken: whoever walks the syntax may do so by recursion. */
const DEEPEST = 250;

/**
 * Loads tree-sitter and its grammar of Python. `runtime` is web-tree-sitter.wasm; without it, web-tree-sitter looks
 * for that file itself.
 */
export async function createTreeReader(grammar: Uint8Array, runtime?: Uint8Array): Promise<ReadTree> {
  // It works out the file's address even where it has the bytes, and a bundle in a web worker has none to work it out from.
  await Parser.init(runtime ? { wasmBinary: runtime, locateFile: (name: string) => name } : undefined);
  const language = await Language.load(grammar);
  const parser = new Parser().setLanguage(language);
  const kinds = kindsOf(language);
  return (piece) => {
    const source = sourceOf(piece);
    const tree = isTangled(source.text) ? null : parser.parse(source.text);
    if (!tree) return unreadable(piece);
    const cursor = tree.walk();
    const root = readNodes(cursor, kinds, source);
    cursor.delete();
    tree.delete();
    return root;
  };
}

function unreadable({ from, to }: Piece): RawNode {
  const error = { type: ERROR, from, to, children: [], isDamaged: true };
  return { type: "module", from, to, children: [error], isDamaged: true };
}

/** The text that tree-sitter is given, and how its offsets map to those of the piece. */
interface Source {
  readonly text: string;
  readonly piece: Piece;
  readonly shift: number;
  /** The part of the text where the piece's missing closers stand. */
  readonly closersFrom: number;
  readonly closersTo: number;
}

function sourceOf(piece: Piece): Source {
  const { text, from, to, closers = "", prefix = "", suffix = "" } = piece;
  const closersFrom = prefix.length + to - from;
  const code = `${prefix}${text.slice(from, to)}${closers}${suffix}\n`;
  return {
    // tree-sitter knows no lone carriage return as a line break.
    text: code.includes("\r") ? code.replace(/\r(?!\n)/g, "\n") : code,
    piece,
    shift: from - prefix.length,
    closersFrom,
    closersTo: closersFrom + closers.length,
  };
}

/**
 * How nodes of a type are read: with their children, as a leaf (children would say nothing more), as a string (with
 * children if it has replacement fields), or not at all.
 */
type Role = "branch" | "leaf" | "string" | "extra";

interface Kind {
  readonly type: string;
  readonly role: Role;
}

const LEAVES = ["identifier", "integer", "float", "true", "false", "none", "ellipsis", "type_conversion"];
const ERROR_KIND: Kind = { type: ERROR, role: "branch" };

/** By tree-sitter's number of the type. */
function kindsOf(language: Language): readonly Kind[] {
  return Array.from({ length: language.nodeTypeCount }, (_, id): Kind => {
    const type = language.nodeTypeForId(id) ?? ERROR;
    return { type, role: roleOf(type, language.nodeTypeIsNamed(id)) };
  });
}

function roleOf(type: string, isNamed: boolean): Role {
  if (type === "comment" || type === "line_continuation") return "extra";
  if (type === "string" && isNamed) return "string";
  return isNamed && !LEAVES.includes(type) ? "branch" : "leaf";
}

interface Draft {
  type: string;
  readonly from: number;
  readonly to: number;
  readonly children: Draft[];
  isDamaged: boolean;
}

function readNodes(cursor: TreeCursor, kinds: readonly Kind[], source: Source): RawNode {
  const { from, to } = source.piece;
  const root: Draft = { type: "module", from, to, children: [], isDamaged: false };
  if (!cursor.gotoFirstChild()) return root;
  const parents = [root];
  let parent = root;
  while (true) {
    const kind = kinds[cursor.nodeTypeId] ?? ERROR_KIND;
    if (kind.role !== "extra") {
      const node = readNode(cursor, kind, source, parent);
      if (hasParts(kind, cursor, source)) {
        if (parents.length > DEEPEST) node.type = "too deep";
        else if (cursor.gotoFirstChild()) {
          parents.push(node);
          parent = node;
          continue;
        }
      }
    }
    while (!cursor.gotoNextSibling()) {
      parents.pop();
      const outer = parents.at(-1);
      if (!outer) return root;
      parent = outer;
      cursor.gotoParent();
    }
  }
}

/** Adds the cursor's node to its parent. */
function readNode(cursor: TreeCursor, kind: Kind, source: Source, parent: Draft): Draft {
  const start = cursor.startIndex;
  const end = cursor.endIndex;
  const { piece, shift, closersFrom, closersTo } = source;
  const isMissing =
    (start === end && cursor.nodeIsMissing) ||
    (start >= closersFrom && start < closersTo) ||
    kind === ERROR_KIND;
  if (isMissing) parent.isDamaged = true;
  const node: Draft = {
    type: kind.type,
    from: Math.max(piece.from, Math.min(start + shift, piece.to)),
    to: Math.max(piece.from, Math.min(end + shift, piece.to)),
    children: kind.role === "leaf" ? NO_CHILDREN : [],
    // A string that the piece does not close.
    isDamaged: kind.role !== "branch" && start < closersFrom && end > closersFrom && closersFrom < closersTo,
  };
  parent.children.push(node);
  return node;
}

const NO_CHILDREN: Draft[] = [];

function hasParts(kind: Kind, cursor: TreeCursor, source: Source): boolean {
  if (kind.role !== "string") return kind.role === "branch";
  return /[ft]/i.test(stringPrefix(source.text, cursor.startIndex));
}
