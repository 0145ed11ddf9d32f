/** What begins an import, plain or by a function of importlib's. */
const BEGINS_IMPORT = /\b(?:import|from|import_module|__import__)\b/;
const LISTS_IMPORTS = /\bimport\s*\(([^)]*)/g;

/**
 * Tells of one text after another whether it seems to import one of these modules: a line has the name behind `import` or
 * `from`, or the brackets behind `import` do. Nothing is parsed. Each text is gone through a few times, however often such
 * words stand in it.
 * @param names of modules, which are words
 */
export function mentionsImport(names: readonly string[]): (text: string) => boolean {
  if (names.length === 0) return () => false;
  const name = new RegExp(`\\b(?:${names.join("|")})\\b`);
  return (text) => name.test(text) && (isInLine(text, name) || isInBrackets(text, name));
}

function isInLine(text: string, name: RegExp): boolean {
  return text.split("\n").some((line) => {
    const at = line.search(BEGINS_IMPORT);
    return at >= 0 && name.test(line.slice(at));
  });
}

function isInBrackets(text: string, name: RegExp): boolean {
  return [...text.matchAll(LISTS_IMPORTS)].some(([, listed = ""]) => name.test(listed));
}
