/** The value of a number as written; that of a complex number is NaN. Reads Python 2's `10L` and `0777` too. */
export function numberLiteral(text: string): { readonly value: number; readonly isInteger: boolean } {
  // Nearly all.
  if (/^[1-9]\d{0,14}$/.test(text)) return { value: Number(text), isInteger: true };
  const digits = text.replaceAll("_", "").toLowerCase();
  if (/^0[xob]/.test(digits)) return { value: Number(digits.replace(/l$/, "")), isInteger: true };
  if (digits.endsWith("j")) return { value: Number.NaN, isInteger: false };
  if (!/^\d+l?$/.test(digits)) return { value: Number(digits), isInteger: false };
  const octal = /^0([0-7]+)l?$/.exec(digits)?.[1];
  return { value: octal ? Number.parseInt(octal, 8) : Number.parseInt(digits, 10), isInteger: true };
}
