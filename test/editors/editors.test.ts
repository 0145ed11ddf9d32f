import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EditorRoom, editorRoom, type Seen } from "./editor-session.ts";
import { mended, program } from "./program.ts";
import { recipe } from "./recipe.ts";

let room: EditorRoom;
beforeAll(async () => {
  room = await editorRoom();
});
afterAll(() => room?.remove());

const drive = (name: string): string => join(import.meta.dirname, name);

async function neovim(): Promise<Seen> {
  const init = await room.write("init.lua", recipe("lua"));
  const script = ["-c", `luafile ${drive("drive-neovim.lua")}`];
  return await room.run("nvim", ["--headless", "-n", "-i", "NONE", "-u", init, "train.py", ...script]);
}

async function emacs(): Promise<Seen> {
  // As Debian packs eglot: a session of a person loads its packages before this.
  const packages = `(require 'package)
(add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")
(package-initialize)
`;
  const init = await room.write("init.el", packages + recipe("elisp"));
  return await room.run("emacs", ["-Q", "--batch", "-l", init, "-l", drive("drive-emacs.el")]);
}

describe.each([
  ["Neovim", neovim],
  ["Emacs", emacs],
])("in a real %s, set up as docs/editors.md says,", (_name, run) => {
  it("a mistake is shown and told of, pointed at and mended", async () => {
    await room.write("train.py", program);
    const seen = await run();
    expect(seen.diagnostics).toEqual([
      {
        text: "rescale=1./255",
        message: expect.stringMatching(/MobileNetV2 \(imagenet\) expects RGB\/127\.5 − 1, range −1…1/),
      },
    ]);
    expect(seen.hover).toMatch(/RGB\/255, range 0…1/);
    expect(seen.hover).toMatch(/MobileNetV2 .*expects RGB\/127\.5 − 1/);
    expect(seen.actions[0]).toMatch(/preprocess_input/);
    expect(seen.buffer).toBe(mended);
    expect(seen.diagnosticsAfter).toBe(0);
  });
});
