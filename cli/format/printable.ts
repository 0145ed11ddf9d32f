/**
 * Text of a file or a path as a terminal may be given it: what would steer the terminal (escape sequences) or turn the
 * direction of reading is shown, not obeyed; so is what the runner of a CI would take for a command to it, where it reads
 * what we print (`::error::…` at the beginning of a line, `##[error]…` anywhere). Each character stays one. Tabs stay.
 */
export function printable(text: string): string {
  return text
    .replace(steering, (character) => {
      const code = character.charCodeAt(0);
      // U+2400… are pictures of the control characters.
      return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? "␡" : "�";
    })
    .replace(/(?<!\S):(?=:)/g, "∶")
    .replace(/(?<=##)\[/g, "⁅");
}

// C0 without tab, delete, C1; the marks and overrides of bidirectional text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const steering = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\p{Bidi_Control}]/gu;
