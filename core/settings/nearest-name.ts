/** The one of these names that a misspelt one may mean: few letters apart, and no other as near. */
export function nearestName(text: string, names: readonly string[]): string | undefined {
  const wanted = text.toLowerCase().replaceAll("_", "-");
  const ranked = names
    .map((name) => ({ name, distance: editDistance(wanted, name) }))
    .sort((a, b) => a.distance - b.distance);
  const [best, second] = ranked;
  if (!best || best.distance > Math.max(1, Math.floor(best.name.length / 4))) return undefined;
  return second?.distance === best.distance ? undefined : best.name;
}

/** How many letters must be put in, taken out or replaced. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i++) {
    const above = row;
    row = [i];
    for (let k = 1; k <= b.length; k++) {
      const replaced = (above[k - 1] ?? 0) + (a[i - 1] === b[k - 1] ? 0 : 1);
      row.push(Math.min(replaced, (above[k] ?? 0) + 1, (row[k - 1] ?? 0) + 1));
    }
  }
  return row[b.length] ?? 0;
}
