/** Where a rule is explained: what it finds, why that matters, examples. */
export function rulePage(rule: string): string {
  return `https://github.com/pixelproof/pixelproof/blob/main/core/rules/${rule}.md`;
}
