// npm run icon: draws the extension's icon. docs/icon.svg is made of the pixels below; a browser makes icon.png of it.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const root = join(import.meta.dirname, "..");
/** Pixels, each side of the icon that VS Code shows at 128 and at 32. */
const SIZE = 256;

/** A tick made of pixels: each letter one of the colours. */
const picture = [
  ".......g",
  "......fg",
  ".....efg",
  "a...def.",
  "ab.cde..",
  "abbcd...",
  ".bbc....",
  "..b.....",
];
const colours = {
  a: "#ff5f6d",
  b: "#ffa14a",
  c: "#ffd84d",
  d: "#5fe08a",
  e: "#3ecbe0",
  f: "#6f9bff",
  g: "#a98bff",
};

const cell = 26;
const margin = (SIZE - picture.length * cell) / 2;
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 ${SIZE} ${SIZE}">
<title>Pixelproof: a tick made of pixels</title>
<rect width="${SIZE}" height="${SIZE}" rx="52" fill="#101426"/>
${picture.flatMap((row, y) => [...row].map((letter, x) => pixel(letter, x, y))).join("\n")}
</svg>
`;
writeFileSync(join(root, "docs/icon.svg"), svg);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
try {
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: join(root, "icon.png"), omitBackground: true });
} finally {
  await browser.close();
}

/** One that is not part of the tick is hardly there. */
function pixel(letter, x, y) {
  const fill = colours[letter] ?? "#1b2240";
  const at = (n) => margin + n * cell + 1.5;
  return `<rect x="${at(x)}" y="${at(y)}" width="${cell - 3}" height="${cell - 3}" rx="4" fill="${fill}"/>`;
}
