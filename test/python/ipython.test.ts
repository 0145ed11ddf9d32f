import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pythonOfCell } from "../../core/python/ipython.ts";

/** Cells, and what of them is Python; blanks at the ends of lines are left out. */
const cases: readonly (readonly [what: string, cell: string, python: string])[] = [
  ["plain Python", "x = 10 % 3\ny = x != 2", "x = 10 % 3\ny = x != 2"],
  ["a line magic", "%matplotlib inline\nx = 1", "\nx = 1"],
  ["a shell line", "!pip install -q keras\nx = 1", "\nx = 1"],
  [
    "a shell line over several",
    "!wget --no-check-certificate \\\n    https://example.com/a.zip \\\n    -O /tmp/a.zip\nx = 1",
    "\n\n\nx = 1",
  ],
  ["quotes and brackets in a shell line", "!echo \"it's ( \nx = 1", "\nx = 1"],
  ["magics inside of blocks", "if a:\n    !ls\n    x = 1", "if a:\n\n    x = 1"],
  [
    "a try around a magic",
    "try:\n  %tensorflow_version 2.x\nexcept Exception:\n  pass",
    "try:\n\nexcept Exception:\n  pass",
  ],
  ["help", "?model\nmodel.fit?\nmodel.fit??\nx = 'what?'", "\n\n\nx = 'what?'"],
  ["a question in a comment", "x = 1 # really?", "x = 1 # really?"],
  ["a timed statement", "%time history = model.fit(x)", "      history = model.fit(x)"],
  ["a timed statement in a block", "for m in ms:\n    %time m.fit(x)", "for m in ms:\n          m.fit(x)"],
  ["a profiled statement", "%prun model.fit(x)\n%prun -l 10 model.fit(x)", "      model.fit(x)\n"],
  ["a call that is timed aside", "%timeit -n 10 -r3 model.predict(x)", "                  model.predict(x)"],
  ["what is bound aside", "%timeit x = x / 255", ""],
  ["what a magic gives", "p = %time model.predict(x)", "p =       model.predict(x)"],
  ["what a shell command gives", "files = !ls \\\n  *.jpg\na, b = !date", "files = _____\n\na, b = _____"],
  ["what another magic gives", "here = %pwd", "here = ____"],
  ["an item that is assigned to", 'd[0] = !echo "( [\nx = 1', "d[0] = __________\nx = 1"],
  ["commands without a sign", "pip install -q x\ncd ..\nls -l\nmkdir data\nx = 1", "\n\n\n\nx = 1"],
  [
    "variables with a command's name",
    "ls = []\ncat in pets\ncp - 1\nls -1\nrm",
    "ls = []\ncat in pets\ncp - 1\n\nrm",
  ],
  ["text that looks like magic", 's = """\n!ls\n%time\nwhat?\n"""', 's = """\n!ls\n%time\nwhat?\n"""'],
  ["an argument that looks like magic", "f(a\n  %b)", "f(a\n  %b)"],
  ["operators with an equals sign", "x %= 3\nx == (not 2)\nx != 3", "x %= 3\nx == (not 2)\nx != 3"],
  ["a cell that is timed", "%%time\nmodel.fit(x)", "\nmodel.fit(x)"],
  ["with blank lines and a comment before", "\n# train\n  %%capture out\nmodel.fit(x)", "\n\n\nmodel.fit(x)"],
  ["with magics in it", "%%time\n%cd x\nmodel.fit(x)", "\n\nmodel.fit(x)"],
  ["a cell in another language", "%%bash\nfor f in *; do echo $f; done", "\n"],
  ["a cell that is written to a file", "%%writefile a.py\nimport keras", "\n"],
  ["a cell whose names are its own", "%%timeit\nx = x / 255", "\n"],
  ["a cell of a magic that nobody knows", "%%frobnicate\nx = 1", "\n"],
  ["a cell for the shell", "%%!\nls", "\n"],
  ["Windows line breaks", "%cd x\r\nx = 1\r\n", "\r\nx = 1\r\n"],
  [
    "question marks as blanks",
    "net = ResNet50(top=??, size=(3, ?)) # why?",
    "net = ResNet50(top=__, size=(3, _)) # why?",
  ],
  [
    "question marks over lines",
    'f(\n  a=??, # ??\n  b=\'?\', c="""\n?"""\n)\nx = ??',
    'f(\n  a=__, # ??\n  b=\'?\', c="""\n?"""\n)\nx = __',
  ],
  ["exercise blanks", "x = ____\nmodel.fit(____, ___)", "x = ____\nmodel.fit(____, ___)"],
];

describe("a cell as Python", () => {
  it.each(cases)("%s", (_, cell, python) => {
    const written = pythonOfCell(cell);
    expect(written).toHaveLength(cell.length);
    expect(written.replace(/[ \t]+(?=\r?$)/gm, "")).toBe(python);
  });

  it("has every line where it was, whatever the cell holds", () => {
    const piece = fc.constantFrom(
      ..."%!?='\"()[]{}\\#:;, \n\r\t",
      "%%",
      "\r\n",
      '"""',
      "%time ",
      "%%time\n",
      "%%bash\n",
      "x = ",
      "pip install ",
      "😀",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 12 }), (pieces) => {
        const cell = pieces.join("");
        const written = pythonOfCell(cell);
        expect(written).toHaveLength(cell.length);
        expect(written.replace(/[^\r\n]/g, "")).toBe(cell.replace(/[^\r\n]/g, ""));
      }),
      { numRuns: 500 },
    );
  });
});
