import type { Finding } from "./rules/finding.ts";

/** Whether each of the findings is one of these, whatever has moved since. */
export function hasNoOther(findings: readonly Finding[], known: readonly Finding[]): boolean {
  const left = [...known];
  return findings.every((finding) => {
    const same = left.findIndex((one) => nameOf(one) === nameOf(finding));
    const i = same >= 0 ? same : left.findIndex((one) => arrivalOf(one) === arrivalOf(finding));
    if (i >= 0) left.splice(i, 1);
    return i >= 0;
  });
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
