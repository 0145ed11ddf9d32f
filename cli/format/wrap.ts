import { displayWidth } from "./display-width.ts";

/** Breaks a text at spaces into lines no wider than this, where its words allow. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let lineWidth = 0;
  for (const word of text.split(/\s+/).filter((each) => each !== "")) {
    // No character is one with a space before it, as it is shown: a line is as wide as its words and the spaces between.
    const wordWidth = displayWidth(word);
    const isFirst = line === "";
    if (!isFirst && lineWidth + 1 + wordWidth > width) {
      lines.push(line);
      line = word;
      lineWidth = wordWidth;
    } else {
      line = isFirst ? word : `${line} ${word}`;
      lineWidth += isFirst ? wordWidth : 1 + wordWidth;
    }
  }
  return [...lines, line];
}
