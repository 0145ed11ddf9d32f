import { mapTriple, type Transform, type Triple } from "../../core/transform/transform.ts";

/** The map that the words of `describe` name: the words are true when this is the map that they were made from. */
export function readWords(words: string): Transform {
  const [formula = ""] = words.replaceAll("−", "-").split(", range ");
  const order = formula.includes("BGR") ? "bgr" : "rgb";
  const plain = formula.replace(/BGR|RGB/, "x");
  if (plain === "x 0–255") return { order, scale: [1, 1, 1], offset: [0, 0, 0] };
  const torch = /^\(x\/255 - (\[.*?\])\) \/ (\[.*?\])$/.exec(plain);
  if (torch) {
    const [mean, deviation] = [numbers(torch[1]), numbers(torch[2])];
    return {
      order,
      scale: mapTriple(deviation, (d) => 1 / (255 * d)),
      offset: mapTriple(mean, (m, c) => -m / deviation[c]),
    };
  }
  const divided = /^x\/255 \/ (\[.*?\])$/.exec(plain);
  if (divided)
    return { order, scale: mapTriple(numbers(divided[1]), (d) => 1 / (255 * d)), offset: [0, 0, 0] };
  const affine = /^x(?:([/·])(\[.*?\]|[\d.e+-]+))?(?: (\+|-|minus) (\[.*?\]|[\d.e+-]+))?$/.exec(plain);
  if (!affine) throw new Error(`not the words of a map: ${words}`);
  const [, operator, factor, sign, shift] = affine;
  return {
    order,
    scale: mapTriple(numbers(factor ?? "1"), (f) => (operator === "/" ? 1 / f : f)),
    offset: mapTriple(numbers(shift ?? "0"), (s) => (sign === "+" ? s : -s)),
  };
}

function numbers(text = ""): Triple {
  const [a = Number.NaN, b = a, c = a] = text.replace(/[[\]]/g, "").split(", ").map(Number);
  return [a, b, c];
}
