import { describe, expect, it } from "vitest";
import { decodePython, encodePython } from "../../workspace/text-encoding.ts";

const bytes = (text: string, encoding: BufferEncoding = "utf8"): Buffer => Buffer.from(text, encoding);

describe("the text of a Python file", () => {
  const read: readonly (readonly [what: string, bytes: Buffer, text: string, name: string])[] = [
    ["UTF-8 by default", bytes("# é"), "# é", "utf-8"],
    ["a byte order mark", bytes("\ufeffx"), "x", "utf-8"],
    [
      "a declared Latin-1",
      bytes("# -*- coding: latin-1 -*-\n# \x80é", "latin1"),
      "# -*- coding: latin-1 -*-\n# \x80é",
      "latin1",
    ],
    [
      "one in the second line",
      bytes("#!/usr/bin/python\n# vim: fileencoding=iso-8859-1\né", "latin1"),
      "#!/usr/bin/python\n# vim: fileencoding=iso-8859-1\né",
      "latin1",
    ],
    ["none after code", bytes("x = 1\n# coding: latin-1\né"), "x = 1\n# coding: latin-1\né", "utf-8"],
    ["UTF-8 in its other names", bytes("# coding: utf_8-sig\né"), "# coding: utf_8-sig\né", "utf-8"],
    [
      "another",
      Buffer.concat([bytes("# coding: cp1251\n"), Buffer.from([0xea])]),
      "# coding: cp1251\nк",
      "cp1251",
    ],
  ];
  it.each(read)("reads %s", (_what, file, text, name) => {
    const decoded = decodePython(file);
    expect(decoded).toMatchObject({ text, encoding: { name } });
    if (name !== "cp1251") expect(encodePython(decoded.text, decoded.encoding)).toEqual(file);
  });

  it("says what it cannot read or write", () => {
    expect(() => decodePython(Buffer.from([0xff]))).toThrow("it is no UTF-8 text");
    expect(() => decodePython(bytes("# coding: klingon\n"))).toThrow("its encoding, klingon, is not known");
    expect(() => encodePython("犬", { name: "latin1", hasMark: false })).toThrow("Latin-1");
    expect(() => encodePython("x", { name: "cp1251", hasMark: false })).toThrow(
      "can be read but not written",
    );
  });
});
