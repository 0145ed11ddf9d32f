import { describe, expect, it } from "vitest";
import { pythonParser } from "../python-parser.ts";
import { printStatements } from "./print-statement.ts";

const cases: readonly (readonly [python: string, syntax: string])[] = [
  ["0", "0"],
  ["10_000", "10000"],
  ["0xFF", "255"],
  ["0X_ff", "255"],
  ["0o17", "15"],
  ["0b1010", "10"],
  ["0777", "511"],
  ["00", "0"],
  ["10L", "10"],
  ["0xFFL", "255"],
  ["1.", "1f"],
  [".5", "0.5f"],
  ["1e-3", "0.001f"],
  ["1E5", "100000f"],
  ["255.", "255f"],
  ["1_0.0_1", "10.01f"],
  ["1j", "NaNf"],
  ["1.5J", "NaNf"],
  ["123456789012345678901234567890", "1.2345678901234568e+29"],
  ["''", '""'],
  ['"a"', '"a"'],
  ["'it\\'s'", '"it\'s"'],
  ['"a\\tb\\n\\\\"', '"a\\tb\\n\\\\"'],
  ['"\\x41\\u00e9\\U0001F600\\101\\0"', '"Aé😀A\\u0000"'],
  ['"\\N{BULLET} \\q \\8"', '"\\\\N{BULLET} \\\\q \\\\8"'],
  ['"a\\\nb"', '"ab"'],
  ['r"\\d\\n"', '"\\\\d\\\\n"'],
  ['u"a"', '"a"'],
  ['b"\\x00\\u0041\\n"', 'b"\\u0000\\\\u0041\\n"'],
  ['Rb"\\x00"', 'b"\\\\x00"'],
  ['"""a\n"b"\n"""', '"a\\n\\"b\\"\\n"'],
  ["''''a'b'''", "\"'a'b\""],
  ['"a" \'b\' """c"""', '"abc"'],
  ['b"a" b"b"', 'b"ab"'],
  ['("a"\n "b")', '"ab"'],
  ['f"{x}"', "(f x)"],
  ['f"a{x}b{y!r}c"', '(f "a" x "b" y "c")'],
  ['f"{{}}"', '(f "{}")'],
  ['f"{{{x}}}"', '(f "{" x "}")'],
  ['f"{x:>{w}.{p}f}"', "(f x)"],
  ['f"{x = }"', '(f "x = " x)'],
  ['f"{x=!r:^20}"', '(f "x=" x)'],
  ['rf"\\d{x}\\n"', '(f "\\\\d" x "\\\\n")'],
  ['f"\\n{x}\\x41"', '(f "\\n" x "A")'],
  ['"a{x}" f"{y}" "b"', '(f "a{x}" y "b")'],
  ['f"{x["a"]}"', '(f (at x "a"))'],
  ["f\"{f'{x}'}\"", "(f (f x))"],
  ['f"{x:%Y-%m}" + y', "(+ (f x) y)"],
  ['f"{a, b}"', "(f (tuple a b))"],
  ["f\"{x if y else 'z'}\"", '(f (if y x "z"))'],
  ["f'''{\nx\n}'''", "(f x)"],
  ['f""', "(f)"],
  ['"😀" + x', '(+ "😀" x)'],
  ['x = "a" "b" if y else None', '(= x (if y "ab" None))'],
  ["True, False, None, ...", "(tuple True False None ...)"],
];

describe("literals", () => {
  it.each(cases)("%j", (python, syntax) => {
    const { module } = pythonParser.parse(python);
    expect(printStatements(module.statements)).toBe(syntax);
    expect(module.broken).toEqual([]);
  });
});
