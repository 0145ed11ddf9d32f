/** A value of an axis, as short as its size allows, with a true minus sign. */
export function numberWords(value: number): string {
  const size = Math.abs(value);
  return (size >= 20 ? value.toFixed(0) : size >= 2 ? value.toFixed(1) : value.toFixed(2))
    .replace(/\.0+$/, "")
    .replace(/^-(?!0$)/, "−")
    .replace(/^-/, "");
}
