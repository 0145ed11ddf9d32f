import { describe, expect, test } from "vitest";
import { suppressHere, suppressInFile } from "../../core/settings/add-suppression.ts";
import { applyEdits, type Edit } from "../../core/source/edit.ts";
import { joinCells } from "../../core/source/notebook.ts";

function applied(text: string, edit: Edit | undefined): string | undefined {
  return edit && applyEdits(text, [edit]);
}

/** The text with what is wrong at "HERE" hidden. */
function hidden(text: string): string | undefined {
  const start = text.indexOf("HERE");
  return applied(text, suppressHere(text, { start, end: start + 4 }, "wrong-scaling"));
}

const OWN = "# pixelproof: ignore[wrong-scaling]";

describe("a comment that hides a finding comes", () => {
  test.each([
    ["behind its line", "f(HERE)\ny\n", `f(HERE)  ${OWN}\ny\n`],
    ["behind its line, without blanks between", "f(HERE)   \r\ny\r\n", `f(HERE)  ${OWN}\r\ny\r\n`],
    ["behind the last line", "f(HERE)", `f(HERE)  ${OWN}`],
    ["behind its line of a statement", "f(\n  HERE,\n  y,\n)\n", `f(\n  HERE,  ${OWN}\n  y,\n)\n`],
    ["behind another comment", "f(HERE)  # noqa\n", `f(HERE)  # noqa  ${OWN}\n`],
    [
      "into one that hides others",
      "f(HERE)  # pixelproof: ignore[lost-precision] so\n",
      "f(HERE)  # pixelproof: ignore[lost-precision, wrong-scaling] so\n",
    ],
    [
      "into one above",
      "# pixelproof: ignore[lost-precision]\nf(HERE)\n",
      "# pixelproof: ignore[lost-precision, wrong-scaling]\nf(HERE)\n",
    ],
    [
      "behind the statement, where its line ends in a string",
      'f(HERE, """\nx""")\n',
      `f(HERE, """\nx""")  ${OWN}\n`,
    ],
    ["behind the statement, where its line goes on", "x = HERE + \\\n  y\n", `x = HERE + \\\n  y  ${OWN}\n`],
    [
      "beside one that is not understood",
      "f(HERE)  # pixelproof: ignore[x\n",
      `f(HERE)  # pixelproof: ignore[x  ${OWN}\n`,
    ],
    [
      "in its cell",
      joinCells([
        { number: 1, source: "x" },
        { number: 2, source: "f(HERE)" },
      ]),
      joinCells([
        { number: 1, source: "x" },
        { number: 2, source: `f(HERE)  ${OWN}` },
      ]),
    ],
  ])("%s", (_, before, after) => {
    expect(hidden(before)).toBe(after);
  });
});

const FILE = "# pixelproof: ignore-file[wrong-scaling]";

describe("a comment that hides a rule's findings in a file comes", () => {
  test.each([
    ["to its top", '"""Doc."""\nx\n', `${FILE}\n"""Doc."""\nx\n`],
    [
      "below what must come first",
      "#!/usr/bin/env python\r\n# coding: latin-1\r\nx\r\n",
      `#!/usr/bin/env python\r\n# coding: latin-1\r\n${FILE}\r\nx\r\n`,
    ],
    [
      "into one that hides others",
      "x\n# pixelproof: ignore-file[lost-precision]\n",
      "x\n# pixelproof: ignore-file[lost-precision, wrong-scaling]\n",
    ],
    [
      "to the top of the first cell of Python",
      joinCells([
        { number: 1, source: "%%bash\nls" },
        { number: 3, source: "x" },
      ]),
      joinCells([
        { number: 1, source: "%%bash\nls" },
        { number: 3, source: `${FILE}\nx` },
      ]),
    ],
  ])("%s", (_, before, after) => {
    expect(applied(before, suppressInFile(before, "wrong-scaling"))).toBe(after);
  });
});
