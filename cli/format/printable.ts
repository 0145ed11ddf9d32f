import { NOT_SHOWN, unsteered } from "../../core/answers/steering.ts";

/**
 * Text of a file or a path as a terminal may be given it: what would steer the terminal (escape sequences) or turn the
 * direction of reading is shown, not obeyed; so is what the runner of a CI would take for a command to it, where it reads
 * what we print (`::error::…` at the beginning of a line, `##[error]…` anywhere). Each character stays one. Tabs stay.
 */
export function printable(text: string): string {
  return unsteered(text, pictureOf)
    .replace(/(?<!\S):(?=:)/g, "∶")
    .replace(/(?<=##)\[/g, "⁅");
}

/** U+2400… are pictures of the control characters. */
function pictureOf(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? "␡" : NOT_SHOWN;
}
