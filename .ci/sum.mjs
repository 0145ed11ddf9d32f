// Prints "N passed, N failed" over the reports (Jest's JSON shape, as vitest writes it) in the folder given.
// Exits 1 when a test failed, a test file did not load, or nothing ran.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .flatMap((name) => JSON.parse(readFileSync(join(folder, name), "utf8")).testResults);

const tests = files.flatMap((file) => file.assertionResults);
const count = (status) => tests.filter((test) => test.status === status).length;
// A file that threw before its first test, or outside of any, has failed though none of its tests has.
const broken = files.filter(
  (file) => file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed"),
).length;

const passed = count("passed");
const failed = count("failed") + broken;
const skipped = count("pending") + count("skipped") + count("todo");
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
