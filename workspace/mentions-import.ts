/** What begins an import, plain or by a function of importlib's. */
const BEGINS_IMPORT = /\b(?:import|from|import_module|__import__)\b/;
const LISTS_IMPORTS = /\bimport\s*\(([^)]*)/g;

/**
 * Whether a text seems to import one of these modules: a line has the name behind `import` or `from`, or the brackets behind
 * `import` do. Nothing is parsed. Each text is gone through a few times, however often such words stand in it.
 * @param names of modules, which are words
 */
export function mentionsImport(text: string, names: readonly string[]): boolean {
  const name = new RegExp(`\\b(?:${names.join("|")})\\b`);
  if (names.length === 0 || !name.test(text)) return false;
  for (const line of text.split("\n")) {
    const at = line.search(BEGINS_IMPORT);
    if (at >= 0 && name.test(line.slice(at))) return true;
  }
  return [...text.matchAll(LISTS_IMPORTS)].some(([, listed = ""]) => name.test(listed));
}
