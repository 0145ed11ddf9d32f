import { setFlagsFromString } from "node:v8";

/** Versions of V8 from this one on wait so long by themselves, or have a compiler in between that costs little. */
const PATIENT_V8 = 12;

/**
 * Lets V8 optimize later. A function of the parser: what it has begun the process waits for at its end, and a short check then
 * takes a quarter longer. A function of ours (seven times as late as by default): following thousands of lines takes a few
 * seconds, in which other threads spent as much again on optimizing what hardly ran any more. To be called before the parser
 * is compiled and the engine is loaded.
 */
export function delayTierUp(): void {
  if (Number.parseInt(process.versions.v8, 10) < PATIENT_V8)
    setFlagsFromString("--wasm-tiering-budget=13000000 --interrupt-budget=500000");
}
