import { stripVTControlCharacters } from "node:util";
import { createColors } from "picocolors";
import { expect, it } from "vitest";
import { terminalMarkdown } from "../../cli/format/terminal-markdown.ts";

const page = `# a-rule

One sentence
over two lines, with \`code\` in it.

- an item that is too long to stand in one line
- another

| a | b |
| --- | --- |

\`\`\`python
x = [1,   2]  # as it is, however long the line may be

y
\`\`\`
`;

const plain = `# a-rule

One sentence over two lines,
with \`code\` in it.

- an item that is too long to
  stand in one line
- another

| a | b |
| --- | --- |

\`\`\`python
x = [1,   2]  # as it is, however long the line may be

y
\`\`\`
`;

it("wraps a page and leaves code and tables as they are", () => {
  expect(terminalMarkdown(page, { colors: createColors(false), width: 30 })).toBe(plain);
});

it("sets apart by colours what the plain page says too", () => {
  const colored = terminalMarkdown(page, { colors: createColors(true), width: 30 });
  expect(colored).toContain("\u001b[1m# a-rule\u001b[22m");
  expect(stripVTControlCharacters(colored)).toBe(plain);
});
