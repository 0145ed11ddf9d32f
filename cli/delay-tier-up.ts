import { setFlagsFromString } from "node:v8";

/** Versions of V8 from this one on wait so long by themselves. */
const PATIENT_V8 = 12;

/**
 * Lets V8 optimize a function of the parser later: what it has begun the process waits for at its end, and a short check then
 * takes a quarter longer. To be called before the parser is compiled.
 */
export function delayTierUp(): void {
  if (Number.parseInt(process.versions.v8, 10) < PATIENT_V8)
    setFlagsFromString("--wasm-tiering-budget=13000000");
}
