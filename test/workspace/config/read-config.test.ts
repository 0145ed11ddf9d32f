import { describe, expect, test } from "vitest";
import { createLineIndex } from "../../../core/source/line-index.ts";
import { readConfig } from "../../../workspace/config/read-config.ts";

/** "2:11: message", for each problem. */
function problems(text: string): readonly string[] {
  const lines = createLineIndex(text);
  return readConfig(text, "pyproject.toml").problems.map(({ span, message }) => {
    const { row, column } = lines.locationAt(span.start);
    return `${row}:${column}: ${message}`;
  });
}

test("what is written is taken, with where it stands", () => {
  const text = `[project]
name = "pets"

[tool.pixelproof]
select = ["all"]
ignore = ["unscaled-from-scratch"]
include = ["src/**"]
exclude = [
  "old/", # nobody runs it
]

[tool.pixelproof.severity]
wrong-scaling = "error"
"lost-precision" = 'hint'

[[tool.pixelproof.overrides]]
files = ["tests/**", "*.ipynb"]
select = ["wrong-scaling"]
severity.all = "information"

[[tool.pixelproof.overrides]]
files = ["demo.py"]
`;
  expect(readConfig(text, "pyproject.toml")).toEqual({
    problems: [],
    config: {
      layer: {
        select: { value: ["all"], from: "pyproject.toml:5" },
        ignore: { value: ["unscaled-from-scratch"], from: "pyproject.toml:6" },
        severity: [
          { value: { rule: "wrong-scaling", level: "error" }, from: "pyproject.toml:13" },
          { value: { rule: "lost-precision", level: "hint" }, from: "pyproject.toml:14" },
        ],
      },
      include: { value: ["src/**"], from: "pyproject.toml:7" },
      exclude: { value: ["old/"], from: "pyproject.toml:8" },
      overrides: [
        {
          files: ["tests/**", "*.ipynb"],
          layer: {
            select: { value: ["wrong-scaling"], from: "pyproject.toml:18" },
            ignore: undefined,
            severity: [{ value: { rule: "all", level: "information" }, from: "pyproject.toml:19" }],
          },
        },
        { files: ["demo.py"], layer: { select: undefined, ignore: undefined, severity: [] } },
      ],
    },
  });
});

describe("is the same however it is written:", () => {
  const wanted = readConfig('[tool.pixelproof]\nignore = ["lost-precision"]\n', "x").config?.layer.ignore
    ?.value;
  test.each([
    ['[tool]\npixelproof.ignore = ["lost-precision"]\n'],
    ['[tool]\npixelproof = { ignore = ["lost-precision"] }\n'],
    ['tool.pixelproof = { ignore = ["lost-precision"] }\n'],
    ['tool.pixelproof.ignore = ["lost-precision"]\r\n'],
    ['["tool".\'pixelproof\']\n"ignore" = ["""lost-precision"""]\n'],
    ['[tool.pixelproof]\nignore = ["lost-precision"]\n[tool.pixelproof.severity]\n'],
  ])("%j", (text) => {
    expect(problems(text)).toEqual([]);
    expect(readConfig(text, "x").config?.layer.ignore?.value).toEqual(wanted);
  });
});

test.each([
  ["a file that says nothing of us", '[project]\nname = "pets"\n'],
  ["one that only names us", '[project]\ndependencies = ["pixelproof"]\n'],
  ["one that is broken, and has nothing to do with us", "[project\n"],
  ["an empty one", ""],
])("there is nothing to say of %s", (_, text) => {
  expect(readConfig(text, "x")).toEqual({ config: undefined, problems: [] });
});

describe("what is wrong is told where it stands:", () => {
  test.each([
    ["[tool.pixelproof]\nselect = [\n", ["2:11: This is not TOML: Unspecified values are invalid."]],
    ["[tool.pixelproof]\nignroe = []\n", ["2:1: There is no setting `ignroe`. Did you mean `ignore`?"]],
    [
      "[tool.pixelproof]\nline-length = 100\n",
      [
        "2:1: There is no setting `line-length`. There are `select`, `ignore`, `severity`, `include`, `exclude`, `overrides`.",
      ],
    ],
    [
      '[tool.pixelproof]\nselect = "all"\n',
      ["2:10: `select` takes a list of strings, and this is a string."],
    ],
    ["[tool.pixelproof]\nignore = [1]\n", ["2:11: `ignore` takes a list of strings, and this is a number."]],
    [
      '[tool.pixelproof]\nignore = ["wrong_scaling"]\n',
      ["2:11: There is no rule `wrong_scaling`. Did you mean `wrong-scaling`?"],
    ],
    [
      '[tool.pixelproof]\nseverity = "error"\n',
      [
        '2:12: `severity` takes a table, as in `severity = { wrong-scaling = "error" }`, and this is a string.',
      ],
    ],
    [
      '[tool.pixelproof.severity]\nwrong-scaling = "fatal"\nlost-precision = true\n',
      [
        "2:17: A severity is one of `off`, `hint`, `information`, `warning`, `error`, `default`, and `fatal` is none.",
        "3:18: A severity is one of `off`, `hint`, `information`, `warning`, `error`, `default`, and this is true or false.",
      ],
    ],
    [
      '[tool.pixelproof]\nexclude = "x"\n',
      ["2:11: `exclude` takes a list of strings, and this is a string."],
    ],
    [
      "[[tool.pixelproof.overrides]]\nselect = []\nfile = []\n",
      ["1:3: `files` is missing here.", "3:1: There is no setting `file`. Did you mean `files`?"],
    ],
    [
      "[tool.pixelproof.overrides]\nfiles = []\n",
      ["1:2: `overrides` takes tables, as in `[[tool.pixelproof.overrides]]`, and this is a table."],
    ],
    ["[[tool.pixelproof]]\n", ["1:8: `tool.pixelproof` is a table, and this is a list."]],
  ])("%j", (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test("and the rest counts", () => {
    const { config } = readConfig(
      '[tool.pixelproof]\nignore = ["lost-precision", "nonsense", 3]\nselect = 1\nline-length = 100\n',
      "x",
    );
    expect(config?.layer).toMatchObject({
      select: undefined,
      ignore: { value: ["lost-precision"] },
    });
  });
});
