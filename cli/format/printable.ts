/**
 * Text of a file or a path as a terminal may be given it: what would steer the terminal (escape sequences) or turn the
 * direction of reading is shown, not obeyed. Tabs stay.
 */
export function printable(text: string): string {
  return text.replace(steering, (character) => {
    const code = character.charCodeAt(0);
    // U+2400… are pictures of the control characters.
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? "␡" : "�";
  });
}

// C0 without tab, delete, C1; the marks and overrides of bidirectional text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const steering = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
