/** Room for so many numbers, which all threads share; where a browser lets none share memory, each gets a copy. */
export function sharedNumbers(count: number): Float32Array {
  const isShared = typeof SharedArrayBuffer === "function";
  return isShared ? new Float32Array(new SharedArrayBuffer(4 * count)) : new Float32Array(count);
}
