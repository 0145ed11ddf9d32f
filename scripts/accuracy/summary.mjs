/** How many there are of everything, how long it took, and why flows are unknown. */
export function summary(checked) {
  const times = checked.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const flows = checked.flatMap((file) => file.flows);
  const findings = checked.flatMap((file) => file.findings);
  const broken = checked.filter(({ error }) => error !== undefined);
  return [
    `${checked.length} files, ${checked.filter(({ file }) => file.endsWith(".ipynb")).length} of them notebooks`,
    `${findings.length} findings in ${checked.filter((file) => file.findings.length > 0).length} files`,
    ...counted(findings.map(({ code, severity }) => `${code} (${severity})`)),
    `${flows.length} flows, of which ${flows.filter(({ actual }) => actual).length} are known`,
    `milliseconds for each file, the start of Node included: median ${at(times, 0.5)}, p99 ${at(times, 0.99)}, most ${times.at(-1) ?? 0}`,
    `${broken.length} could not be checked`,
    ...broken.map(({ file, error }) => `  ${file}: ${error.split("\n")[0]}`),
    "files with a flow that is unknown, by the reason:",
    ...counted(
      checked.flatMap((file) => [...new Set(file.flows.flatMap(({ unknown }) => unknown ?? []))]),
    ).slice(0, 30),
  ].join("\n");
}

function at(sorted, part) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function counted(words) {
  const counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word, count]) => `  ${count} ${word}`);
}
