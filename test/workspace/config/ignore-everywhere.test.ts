import { expect, test } from "vitest";
import { applyEdits } from "../../../core/source/edit.ts";
import { ignoreEverywhere } from "../../../workspace/config/ignore-everywhere.ts";

const NEW = '[tool.pixelproof]\nignore = ["wrong-scaling"]\n';

test.each([
  [
    "a list that has others",
    '[tool.pixelproof]\nignore = [\n  "lost-precision", # so\n]\n',
    '[tool.pixelproof]\nignore = [\n  "lost-precision", "wrong-scaling", # so\n]\n',
  ],
  ["an empty list", "[tool.pixelproof]\nignore = []\n", NEW],
  [
    "a table",
    '[tool.pixelproof]\nselect = ["all"]\n',
    '[tool.pixelproof]\nignore = ["wrong-scaling"]\nselect = ["all"]\n',
  ],
  ["a table without more", "[tool.pixelproof]", NEW],
  ["a file without ours", '[project]\nname = "x"\n', `[project]\nname = "x"\n\n${NEW}`],
  ["one whose last line has no end", "[project]", `[project]\n\n${NEW}`],
  ["an empty file", "", NEW],
  ["other line breaks", "[tool.pixelproof]\r\n", '[tool.pixelproof]\r\nignore = ["wrong-scaling"]\r\n'],
])("a rule is ignored in %s", (_, before, after) => {
  const edit = ignoreEverywhere(before, "wrong-scaling");
  expect(edit && applyEdits(before, [edit])).toBe(after);
});

test("nothing is offered where it would do nothing", () => {
  expect(ignoreEverywhere("[tool.pixelproof\n", "wrong-scaling")).toBeUndefined();
  expect(ignoreEverywhere('tool = { pixelproof = { select = ["all"] } }\n', "wrong-scaling")).toBeUndefined();
});
