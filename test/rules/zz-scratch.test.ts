import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "vitest";
import { createEngine } from "../../core/engine.ts";
import { applyEdits } from "../../core/source/edit.ts";
import { createLineIndex } from "../../core/source/line-index.ts";
import { changedLines } from "../fixes/mended.ts";

test("x", async () => {
  const grammar = readFileSync(join(import.meta.dirname, "../../grammars/tree-sitter-python.wasm"));
  const runtime = readFileSync(
    createRequire(import.meta.url).resolve("web-tree-sitter/web-tree-sitter.wasm"),
  );
  const engine = await createEngine({ runtime, grammar });
  const files = (process.env.FILES ?? "").split(":");
  for (const f of files) {
    const text = readFileSync(f, "utf8");
    const a = engine.check(f, text);
    const L = createLineIndex(text);
    const out = [`=== ${f}`];
    for (const w of a.flows)
      if (process.env.FLOWS)
        out.push(
          `flow ${L.locationAt(w.use.call.span.start).row} ${w.phase} ${w.network.name} ${JSON.stringify(w.arriving)} feed=${w.use.feed && text.slice(w.use.feed.start, w.use.feed.end)} ${w.use.feedShape} ${w.steps.map((s) => `\n     [${s.kind} ${s.text} ${s.site?.form} ${s.inModel ? "M" : ""} ${JSON.stringify(s.change)} ${s.api}]`).join("")}`,
        );
    for (const x of a.findings) {
      out.push(
        `${L.locationAt(x.place.span.start).row}: ${x.rule} ${x.severity} <${text.slice(x.place.span.start, x.place.span.end)}> ${x.message}\n   why ${x.why}\n   help ${x.help}`,
      );
      const fixes = engine.fixesFor(a, x);
      for (const fix of fixes)
        out.push(
          `   FIX ${fix.applicability} ${fix.title}\n      ${changedLines(text, applyEdits(text, fix.edits)).join("\n      ")}`,
        );
      if (fixes.length === 0) out.push("   NO FIX");
    }
    console.log(out.join("\n"));
  }
});
