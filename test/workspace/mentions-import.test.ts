import { expect, test } from "vitest";
import { mentionsImport } from "../../workspace/mentions-import.ts";

test.each([
  "import data",
  "from . import other, data",
  "from data.loaders import load",
  'x = importlib.import_module("data")',
  "from . import (\n    other,\n    data,\n)",
  "from a import (b)\nfrom c import (\n    data)",
])("%j imports data", (text) => {
  expect(mentionsImport(["other", "data"])(text)).toBe(true);
});

test.each(["data = 1\nimport os", "import database", "from . import (a)\ndata = 1", "important(data)"])(
  "%j does not import data",
  (text) => {
    expect(mentionsImport(["data"])(text)).toBe(false);
  },
);

test("nothing imports no module", () => {
  expect(mentionsImport([])("import data")).toBe(false);
});
