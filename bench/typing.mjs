/** What people type between two looks at the screen: new statements, arguments, names, comments. */
const PHRASES = ["scale = 1.0 / 255", "print(x)", "# TODO", "images = images / 127.5 - 1", "batch_size=64,"];

/**
 * Keys typed at random places of a text, the same for the same seed: at each place a new line with the indentation of
 * the one above, and a phrase key by key. Each is an edit as the protocol has it, with the text after it.
 */
export function* typing(text, seed = 7) {
  const random = randomNumbers(seed);
  const pick = (count) => Math.floor(random() * count);
  let lines = text.split("\n");
  for (;;) {
    const line = pick(lines.length - 1);
    const indent = /^\s*/.exec(lines[line] ?? "")?.[0] ?? "";
    const after = (lines[line] ?? "").length;
    lines = lines.toSpliced(line + 1, 0, indent);
    yield edit(line, after, `\n${indent}`, lines);
    let column = indent.length;
    for (const key of PHRASES[pick(PHRASES.length)]) {
      lines = lines.with(line + 1, (lines[line + 1] ?? "") + key);
      yield edit(line + 1, column++, key, lines);
    }
    // Taken out again, so that the text keeps its length.
    lines = lines.toSpliced(line + 1, 1);
    yield {
      range: { start: { line, character: after }, end: { line: line + 1, character: column } },
      text: "",
      lines,
    };
  }
}

function edit(line, character, text, lines) {
  return { range: { start: { line, character }, end: { line, character } }, text, lines };
}

function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
