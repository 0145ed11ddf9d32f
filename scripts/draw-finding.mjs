// npm run build && node scripts/draw-finding.mjs: draws docs/finding.svg, the README's picture, from what
// `pixelproof check` really prints of an example.

import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const command = ["check", "examples/train_efficientnet.py"];

const fills = { 31: "#f14c4c", 32: "#23d18b", 33: "#e5c07b", 34: "#61afef", 36: "#56b6c2" };
// biome-ignore lint/suspicious/noControlCharactersInRegex: ANSI colours start with one
const escapes = /\u001b\[(\d+)m/g;

const { stdout } = spawnSync(process.execPath, [join(root, "dist/cli.cjs"), ...command], {
  cwd: root,
  encoding: "utf8",
  env: { PATH: process.env.PATH, FORCE_COLOR: "1" },
});
writeFileSync(
  join(root, "docs/finding.svg"),
  svg([`$ pixelproof ${command.join(" ")}`, ...stdout.trimEnd().split("\n")]),
);

/** @param {readonly string[]} lines with ANSI colours */
function svg(lines) {
  const size = { character: 7.83, line: 19, margin: 16 };
  const columns = Math.max(...lines.map((line) => line.replace(escapes, "").length));
  const width = Math.ceil(columns * size.character + 2 * size.margin);
  const height = lines.length * size.line + 2 * size.margin;
  const rows = lines.map(
    (line, i) => `<text x="${size.margin}" y="${size.margin + 14 + i * size.line}">${spans(line)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" xml:space="preserve">
<title>What pixelproof check prints</title>
<style>text{font:13px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:#d4d4d4;white-space:pre}.b{font-weight:bold}</style>
<rect width="100%" height="100%" rx="8" fill="#1e1e1e"/>
${rows.join("\n")}
</svg>
`;
}

/** One line, a tspan for each stretch of one style. */
function spans(line) {
  let style = { isBold: false, fill: undefined };
  return line
    .split(escapes)
    .map((part, i) => {
      // Every second part is the code between `ESC[` and `m`.
      if (i % 2 === 0) return part === "" ? "" : tspan(part, style);
      style = restyled(style, Number(part));
      return "";
    })
    .join("");
}

function tspan(text, { isBold, fill }) {
  const attributes = [...(isBold ? ['class="b"'] : []), ...(fill ? [`fill="${fill}"`] : [])];
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return attributes.length === 0 ? escaped : `<tspan ${attributes.join(" ")}>${escaped}</tspan>`;
}

function restyled(style, code) {
  if (code === 1) return { ...style, isBold: true };
  if (code === 22) return { ...style, isBold: false };
  if (code === 39) return { ...style, fill: undefined };
  return { ...style, fill: fills[code] ?? style.fill };
}
