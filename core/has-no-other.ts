import type { Finding } from "./rules/finding.ts";

/** Whether each of the findings is one of these, whatever has moved since. */
export function hasNoOther(findings: readonly Finding[], known: readonly Finding[]): boolean {
  const taken = new Set<Finding>();
  const byName = queuesOf(known, nameOf, taken);
  const byArrival = queuesOf(known, arrivalOf, taken);
  return findings.every((finding) => {
    const same = byName(finding) ?? byArrival(finding);
    if (same) taken.add(same);
    return same !== undefined;
  });
}

/** What gives the first that has the same key and is not taken. */
function queuesOf(
  all: readonly Finding[],
  keyOf: (finding: Finding) => string,
  taken: ReadonlySet<Finding>,
): (finding: Finding) => Finding | undefined {
  const queues = new Map<string, Finding[]>();
  // The last of a list costs least to take away.
  for (const finding of [...all].reverse()) {
    const queue = queues.get(keyOf(finding));
    if (queue) queue.push(finding);
    else queues.set(keyOf(finding), [finding]);
  }
  return (finding) => {
    const queue = queues.get(keyOf(finding));
    for (let first = queue?.at(-1); first; first = queue?.at(-1)) {
      if (!taken.has(first)) return first;
      queue?.pop();
    }
    return undefined;
  };
}

/** What stays the same about a finding while the text around it moves. */
function nameOf({ rule, message, place }: Finding): string {
  return `${rule} ${message} ${place.file}`;
}

/** One wrong arrival may go by another rule's name once the other side of the network is right. */
function arrivalOf({ arrives, flows }: Finding): string {
  const [first] = flows;
  return JSON.stringify([arrives, flows.map(({ phase }) => phase), first?.network.name]);
}
