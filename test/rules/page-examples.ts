/** A Python block of a rule's page, and what the page says of it. */
export interface Example {
  readonly title: string;
  readonly text: string;
  /** "3: wrong-scaling", rows from 1, as the comments `# error: [wrong-scaling]` say. */
  readonly errors: readonly string[];
}

/** The blocks under "Reported" and "Not reported"; the latter have no error comments. */
export function examplesOf(page: string): readonly Example[] {
  const sections = page.split(/^## /m).filter((section) => /^(?:Reported|Not reported)\n/.test(section));
  return sections.flatMap((section) => {
    const heading = section.slice(0, section.indexOf("\n"));
    return [...section.matchAll(/```python\n([\s\S]*?)```/g)].map((block, k) => {
      const text = block[1] ?? "";
      return { title: `${heading} ${k + 1}`, text, errors: errorsIn(text) };
    });
  });
}

function errorsIn(text: string): readonly string[] {
  return text.split("\n").flatMap((line, k) => {
    const rules = /# error: \[([\w-]+(?:, [\w-]+)*)\]$/.exec(line)?.[1];
    return rules === undefined ? [] : rules.split(", ").map((rule) => `${k + 1}: ${rule}`);
  });
}
