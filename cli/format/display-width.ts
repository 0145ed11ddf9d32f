/** How many columns of a terminal a text takes: 2 for East Asian wide characters and emoji, 0 for what combines. Without tabs. */
export function displayWidth(text: string): number {
  if (isPlain.test(text)) return text.length;
  let width = 0;
  graphemes ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment);
  return width;
}

// Loading ICU's tables takes 20 ms, and finding the graphemes of a line far longer than all else about it. Most texts need neither:
// of ASCII, Latin letters, dashes, quotes, arrows but those that may be emoji, and mathematical signs ("−124…151 × 2"), each stands by itself.
const isPlain = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u2193\u2200-\u22ff]*$/;
let graphemes: Intl.Segmenter | undefined;

function graphemeWidth(grapheme: string): number {
  if (wide.test(grapheme)) return 2;
  return invisible.test(grapheme) ? 0 : 1;
}

// Unicode's East_Asian_Width W and F, by script and block: no property escape names them.
const wide =
  /^(?:\p{Emoji_Presentation}|\p{Emoji}\ufe0f|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}])/u;
const invisible = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;
