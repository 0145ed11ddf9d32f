/**
 * A text with what `shown` gives for each character that would steer whoever shows it: control characters, and the marks and
 * overrides of bidirectional text, which turn the direction of reading. Tabs stay.
 */
export function unsteered(text: string, shown: (character: string) => string): string {
  return text.replace(STEERING, shown);
}

/** Stands where a character that steers is not shown. */
export const NOT_SHOWN = "\ufffd";

// The control characters but the tab: all that are neither others nor it.
const STEERING = /[^\P{Cc}\t]|\p{Bidi_Control}/gu;
