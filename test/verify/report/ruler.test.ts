import { describe, expect, it } from "vitest";
import { affine, type Transform } from "../../../core/transform/transform.ts";
import { numberWords } from "../../../verify/report/number-words.ts";
import { axisOf, ruler, rulerNumbers } from "../../../verify/report/ruler.ts";

const caffe: Transform = { order: "bgr", scale: [1, 1, 1], offset: [-104, -117, -124] };
const unit = affine(1 / 255);

/** "blue 7.27%–100.00%": what is drawn, line by line. */
function drawn(map: Transform, isOrderKnown = true): readonly string[] {
  const { markup } = ruler({ map, isOrderKnown }, axisOf([unit, caffe]), "What arrives");
  const lines = markup.matchAll(/class="channel (\w+)" x1="([\d.]+%)" x2="([\d.]+%)"/g);
  return [...lines].map(([, colour, from, to]) => `${colour} ${from}–${to}`);
}

describe("a ruler", () => {
  it("reaches over all maps and holds 0", () => {
    expect(axisOf([unit, caffe])).toEqual({ low: -124, high: 151 });
    expect(axisOf([affine(1, 100)])).toEqual({ low: 0, high: 355 });
    expect(axisOf([affine(0)])).toEqual({ low: -1, high: 1 });
  });

  it("draws each channel where its values lie, the first to arrive first", () => {
    expect(drawn(caffe)).toEqual(["blue 7.27%–100.00%", "green 2.55%–95.27%", "red 0.00%–92.73%"]);
    expect(drawn(unit)).toEqual(["red 45.09%–45.45%", "green 45.09%–45.45%", "blue 45.09%–45.45%"]);
    expect(drawn(unit, false)[0]).toMatch(/^unknown /);
  });

  it("says in words what it draws", () => {
    const { markup } = ruler({ map: unit, isOrderKnown: true }, axisOf([unit, caffe]), "What arrives");
    expect(markup).toContain('aria-label="What arrives: from 0 to 1, on a ruler from −124 to 151."');
  });

  it("writes 0 where there is room for it", () => {
    expect(rulerNumbers({ low: -124, high: 151 }).markup).toContain(">0</text>");
    expect(rulerNumbers({ low: 0, high: 255 }).markup.match(/>0<\/text>/g)).toHaveLength(1);
  });
});

describe("numberWords", () => {
  it.each([
    [-123.68, "−124"],
    [151.061, "151"],
    [-2.117, "−2.1"],
    [1, "1"],
    [0.456, "0.46"],
    [-0.001, "0"],
    [0, "0"],
  ])("%d is %s", (value, words) => expect(numberWords(value)).toBe(words));
});
