import { describe, expect, it } from "vitest";
import { uriPaths } from "../../workspace/uri-paths.ts";

const { dirname, join } = uriPaths;

describe("paths of URIs", () => {
  it.each([
    ["vscode-vfs://github/a/b/train.py", "vscode-vfs://github/a/b"],
    ["vscode-vfs://github/a", "vscode-vfs://github/"],
    ["vscode-vfs://github/", "vscode-vfs://github/"],
    ["file:///train.py", "file:///"],
    ["file:///", "file:///"],
    ["untitled:Untitled-1", "untitled:"],
    ["untitled:", "untitled:"],
  ])("the folder around %s is %s", (uri, folder) => {
    expect(dirname(uri)).toBe(folder);
  });

  it("puts names together as editors write them", () => {
    expect(join("vscode-vfs://github/a", "data", "größe.py")).toBe(
      "vscode-vfs://github/a/data/gr%C3%B6%C3%9Fe.py",
    );
    expect(join("file:///", "data.py")).toBe("file:///data.py");
    expect(join("file:///a", "")).toBe("file:///a");
  });
});
