import { describe, expect, test } from "vitest";
import { UNIT } from "../../core/models/conventions.ts";
import { affine } from "../../core/transform/transform.ts";
import { sketch } from "../sketch.ts";
import { best, load, mended } from "./mended.ts";

describe("arithmetic", () => {
  const program = (line: string, network = "MobileNetV2()") =>
    sketch(
      `from keras.applications.mobilenet_v2 import MobileNetV2, preprocess_input\nnet = ${network}\nx = load(p)\n${line}\nnet.predict(x)\n`,
    );
  const use = (network = "MobileNetV2()") => ({ network, use: "net.predict(x)" });

  test.each([
    ["x = x / 255.", "x / 255.", "x", "x = preprocess_input(x)"],
    [
      "x = np.array(a + b) / 255.",
      "np.array(a + b) / 255.",
      "np.array(a + b)",
      "x = preprocess_input(np.array(a + b))",
    ],
    ["x = (a + b) / 255.", "(a + b) / 255.", "a + b", "x = preprocess_input(a + b)"],
    ["xs.append(x / 255)", "x / 255", "x", "xs.append(preprocess_input(x))"],
  ])("%s", (line, code, operand, expected) => {
    const drawn = program(line);
    const site = {
      form: "operator",
      operand: drawn.span(code === "x / 255." ? "x / 255." : operand),
    } as const;
    const start = drawn.span(code).start + code.indexOf(operand);
    const exact = { ...site, operand: { start, end: start + operand.length } };
    const step = drawn.step(code, "scale", { change: UNIT, site: exact });
    expect(best(drawn, [load(drawn), step], use())).toEqual([`-${line}`, `+${expected}`]);
  });

  test("in a statement of its own", () => {
    const drawn = program("x /= 255.");
    const target = { start: drawn.span("x /= 255.").start, end: drawn.span("x /= 255.").start + 1 };
    const site = { form: "statement", statement: drawn.span("x /= 255."), target } as const;
    const step = drawn.step("x /= 255.", "scale", { change: UNIT, site });
    expect(best(drawn, [load(drawn), step], use())).toEqual(["-x /= 255.", "+x = preprocess_input(x)"]);
    expect(best(drawn, [load(drawn), { ...step, change: UNIT }], { ...use(), raw: affine(1) })).not.toEqual(
      [],
    );
  });

  test("that goes, with its line", () => {
    const drawn = program("x /= 255.", "EfficientNetB0()");
    const start = drawn.span("x /= 255.").start;
    const site = {
      form: "statement",
      statement: drawn.span("x /= 255."),
      target: { start, end: start + 1 },
    } as const;
    const step = drawn.step("x /= 255.", "scale", { change: UNIT, site });
    const [after] = mended(drawn, drawn.flow([load(drawn), step], use("EfficientNetB0()")));
    expect(after).toBe(drawn.text.replace("x /= 255.\n", ""));
  });

  test("of two operators, one within the other", () => {
    const drawn = program("x = x / 127.5 + 1");
    const start = drawn.span("x / 127.5 + 1").start;
    const inner = drawn.step("x / 127.5", "scale", {
      change: affine(1 / 127.5),
      site: { form: "operator", operand: { start, end: start + 1 } },
    });
    const outer = drawn.step("x / 127.5 + 1", "scale", {
      change: affine(1, 1),
      site: { form: "operator", operand: { start, end: start + "x / 127.5".length } },
    });
    expect(best(drawn, [load(drawn), inner, outer], use())).toEqual([
      "-x = x / 127.5 + 1",
      "+x = preprocess_input(x)",
    ]);
  });

  test("in two statements, of which one is wrong", () => {
    const drawn = program("x = x / 127.5\nx = x + 1");
    const first = drawn.span("x / 127.5");
    const second = drawn.span("x + 1");
    const divided = drawn.step("x / 127.5", "scale", {
      change: affine(1 / 127.5),
      site: { form: "operator", operand: { start: first.start, end: first.start + 1 } },
    });
    const added = drawn.step("x + 1", "scale", {
      change: affine(1, 1),
      site: { form: "operator", operand: { start: second.start, end: second.start + 1 } },
    });
    expect(best(drawn, [load(drawn), divided, added], use())).toEqual(["-x = x + 1", "+x = x - 1.0"]);
  });
});
