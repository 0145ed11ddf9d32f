import { describe, expect, it } from "vitest";
import { importsIn } from "../../../workspace/relevance/imports-in.ts";

function written(text: string): readonly string[] {
  return importsIn(text).map(
    ({ module, level, names }) => `${".".repeat(level)}${module}:${names.join(",")}`,
  );
}

describe("importsIn", () => {
  it.each<readonly [string, readonly string[]]>([
    ["import a", ["a:"]],
    ["import a.b as c, d", ["a.b:", "d:"]],
    ["from a import b as c, d", ["a:b,d"]],
    ["from .a.b import c", [".a.b:c"]],
    ["from . import a", [".:a"]],
    ["from ... import a", ["...:a"]],
    ["from ..a import (\n  b,  # one\n  c as d,\n)", ["..a:b,c"]],
    ["from a import *", ["a:*"]],
    ["from a \\\n  import b, \\\n  c", ["a:b,c"]],
    ["if x: import a; import b", ["a:", "b:"]],
    ["try:\n\timport a\r\nexcept: from b import c\r\n", ["a:", "b:c"]],
    ["x = 'import a'; import b", ["b:"]],
    ["'''\nimport a\n'''\n# import b\nimport c", ["c:"]],
    ["!echo don't\nimport a", ["a:"]],
    ["r'\\'\nimport a", ["a:"]],
    ["important = 1\nfrom_ = 2", []],
    ["import modèle", ["modèle:"]],
    ["from.a import b", [".a:b"]],
    ["from a import(b)", ["a:b"]],
    ["raise A from b\nimport c", ["c:"]],
    ["yield from b; import c", ["c:"]],
    ["from .. import (a,\n", ["..:a"]],
    ["x = '''a\\''' import b'''; import c", ["c:"]],
    ["x = 'a\nfrom b import c", ["b:c"]],
    ["from . a . b  import c", [".a.b:c"]],
  ])("%j", (text, expected) => {
    expect(written(text)).toEqual(expected);
  });
});
