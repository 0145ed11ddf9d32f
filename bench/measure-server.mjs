import { startEditor } from "./editor.mjs";
import { program } from "./programs.mjs";
import { statistics } from "./statistics.mjs";
import { typing } from "./typing.mjs";

const uri = "file:///program.py";

/**
 * From a key in an editor to the diagnostics of the text with it; the first keys, which warm up, are left out. `cpu` is
 * what the server computes for a key on average, which other work on the machine disturbs least.
 */
export async function measureServer(dist) {
  return [
    await inFile(dist, 1000, 300, { debounce: 0 }, "no debounce"),
    await inFile(dist, 5000, 300, { debounce: 0 }, "no debounce"),
    await inFile(dist, 1000, 40, {}, "as shipped"),
  ];
}

async function inFile(dist, lines, keys, options, how) {
  const editor = await startEditor(dist, options);
  const text = program(lines);
  await openFile(editor, text);
  const typed = typing(text);
  const warmUp = keys / 4;
  await type(editor, typed, 2, warmUp);
  const before = await editor.usage();
  const times = await type(editor, typed, 2 + warmUp, keys);
  const after = await editor.usage();
  await editor.close();
  const row = statistics(`server: key to diagnostics, ${lines} lines, ${how}`, times);
  return { ...row, cpu: (after.cpu - before.cpu) / keys };
}

/** What the server holds after a hundred keys and after a thousand, garbage collected. */
export async function measureMemory(dist) {
  const editor = await startEditor(dist, { debounce: 0 });
  const text = program(1000);
  await openFile(editor, text);
  const keys = typing(text);
  await type(editor, keys, 2, 100);
  const early = await editor.usage();
  await type(editor, keys, 102, 900);
  const late = await editor.usage();
  await editor.close();
  return ["rss", "heapUsed", "external"].map((what) => ({
    what: `server: ${what} after 100 and 1000 keys, megabytes`,
    after100: early[what] / 2 ** 20,
    after1000: late[what] / 2 ** 20,
  }));
}

function openFile(editor, text) {
  const textDocument = { uri, languageId: "python", version: 1, text };
  return editor.send("textDocument/didOpen", { textDocument }, uri, 1);
}

async function type(editor, keys, version, count) {
  const times = [];
  for (let key = 0; key < count; key++) {
    const { range, text } = keys.next().value;
    const params = {
      textDocument: { uri, version: version + key },
      contentChanges: [{ range, text }],
    };
    times.push(await editor.send("textDocument/didChange", params, uri, version + key));
  }
  return times;
}
