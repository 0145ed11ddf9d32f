import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { completionScript } from "../../cli/completion/completion.ts";
import { type Shell, shells } from "../../cli/completion/shells.ts";
import { createProgram } from "../../cli/program.ts";
import { ruleNames } from "../../core/settings/layer.ts";

const folder = mkdtempSync(join(tmpdir(), "pixelproof-"));
afterAll(() => rmSync(folder, { recursive: true }));
for (const name of ["a file.py", "b=c.py", "d:e.py", "-x.py"]) writeFileSync(join(folder, name), "");
for (const shell of shells)
  writeFileSync(
    join(folder, `completion.${shell}`),
    completionScript(
      shell,
      createProgram(() => undefined),
    ),
  );

function run(command: string, args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(command, args, { cwd: folder, encoding: "utf8" });
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  return stdout;
}

/** What a shell offers at the end of a line: asked of the shell itself. */
const offeredBy: Readonly<Record<"bash" | "fish", (line: string) => readonly string[]>> = {
  bash(line) {
    // As bash breaks it: at blanks, and at these characters, which are words of their own.
    const words = line.split(" ").flatMap((word) => word.split(/([=:])/).filter((part) => part !== ""));
    if (line.endsWith(" ")) words.push("");
    const script = `. ./completion.bash; COMP_WORDBREAKS=' =:'; COMP_WORDS=(${words.map(quoted).join(" ")}); COMP_CWORD=${words.length - 1}; _pixelproof; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return linesOf(run("bash", ["--norc", "-c", script]));
  },
  fish: (line) =>
    linesOf(run("fish", ["--no-config", "-c", `source completion.fish; complete -C '${line}'`])).map(
      (offer) => offer.split("\t")[0] ?? "",
    ),
};

/** How each is begun in a line editor, and tells at ^P what stands in it. */
const editors: Readonly<
  Record<"bash" | "zsh", { readonly start: string; readonly setUp: readonly string[] }>
> = {
  bash: {
    start: "bash --norc -i",
    setUp: [
      "bind 'set bell-style none'",
      'show() { printf "<%s>" "$READLINE_LINE"; }',
      `bind -x '"\\C-p": show'`,
      ". ./completion.bash",
    ],
  },
  zsh: {
    start: "zsh -f -i",
    setUp: [
      'show() { print -r -- "<$BUFFER>" }',
      "zle -N show",
      "bindkey '^P' show",
      `autoload -Uz compinit && compinit -u -d ${folder}/dump`,
      ". ./completion.zsh",
    ],
  },
};

/** What a shell makes of a line at a tab, in its own line editor, on a terminal of its own, which zsh can make. */
function completedBy(shell: "bash" | "zsh", line: string): string {
  const { start, setUp } = editors[shell];
  const script = `
    zmodload zsh/zpty
    zpty z ${start}
    zpty -w z ${quoted(setUp.join("; "))}
    zpty -w -n z ${quoted(`${line}\t\u0010`)}
    zpty -r -m z told '*<pixelproof*>*'
    print -r -- $told
    zpty -d z`;
  return /<(pixelproof[^>]*)>/.exec(run("zsh", ["-f", "-c", script]))?.[1]?.replaceAll(highlight, "") ?? "";
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: that is how a terminal is told
const highlight = /\u001b\[\d+m/g;

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function linesOf(text: string): readonly string[] {
  return text.split("\n").filter((line) => line !== "");
}

const isInstalled = (shell: Shell): boolean => spawnSync(shell, ["--version"]).status === 0;

it("bash is there to be asked", () => expect(isInstalled("bash")).toBe(true));

describe.each((["bash", "fish"] as const).filter(isInstalled))("completion in %s", (shell) => {
  const offered = offeredBy[shell];

  it("offers commands", () => {
    expect(offered("pixelproof c")).toEqual(expect.arrayContaining(["check", "completion"]));
    expect(offered("pixelproof c")).not.toContain("explain");
  });

  it("offers a command's options", () => {
    expect(offered("pixelproof check --f")).toEqual(
      expect.arrayContaining(["--fix", "--format", "--files-from"]),
    );
    expect(offered("pixelproof flows --f")).not.toContain("--fix");
  });

  it("offers what an option takes", () => {
    expect(offered("pixelproof check --format s")).toEqual(["sarif"]);
  });

  it("offers rules", () => {
    expect([...offered("pixelproof explain ")].sort()).toEqual([...ruleNames].sort());
  });
});

describe("completion in bash", () => {
  it.each<[string, readonly string[]]>([
    ["check a", ["a file.py"]],
    ["check --output-file a", ["a file.py"]],
    ["check --output-file=a", ["a file.py"]],
    ["check --format=s", ["sarif"]],
    ["check --format=", ["text", "json", "jsonl", "sarif", "github", "gitlab", "junit"]],
    ["check --select wrong-scaling,sw", ["wrong-scaling,swapped-channels"]],
    ["check --select=wrong-scaling,sw", ["wrong-scaling,swapped-channels"]],
    ["check --severity sw", ["swapped-channels="]],
    ["check --severity swapped-channels=i", ["information"]],
    ["check --severity=swapped-channels=off,lost", ["off,lost-precision="]],
    ["check b=", ["c.py"]],
    ["check d:", ["e.py"]],
    ["check --fix -- -", ["-x.py"]],
    ["check --fix -- --f", []],
  ])("offers behind pixelproof %s: %j", (line, offered) => {
    expect([...offeredBy.bash(`pixelproof ${line}`)].sort()).toEqual([...offered].sort());
  });
});

const lines = [
  ["pixelproof exp", "pixelproof exp"],
  ["pixelproof expl", "pixelproof explain "],
  ["pixelproof check --unsa", "pixelproof check --unsafe-fixes "],
  ["pixelproof check --format sa", "pixelproof check --format sarif "],
  ["pixelproof check --format=sa", "pixelproof check --format=sarif "],
  ["pixelproof check --severity sw", "pixelproof check --severity swapped-channels="],
  ["pixelproof explain sw", "pixelproof explain swapped-channels "],
  ["pixelproof check --output-file a", "pixelproof check --output-file a\\ file.py "],
  ["pixelproof check --output-file=a", "pixelproof check --output-file=a\\ file.py "],
  ["pixelproof check d:", "pixelproof check d:e.py "],
  ["pixelproof check -- -", "pixelproof check -- -x.py "],
] as const;
const own = {
  bash: [
    ["pixelproof check --select sw", "pixelproof check --select swapped-channels "],
    ["pixelproof check --severity sw=h", "pixelproof check --severity sw=hint "],
  ],
  zsh: [
    ["pixelproof check --select sw", "pixelproof check --select swapped-channels,"],
    ["pixelproof check --severity swapped-channels=h", "pixelproof check --severity swapped-channels=hint,"],
  ],
} as const;

describe.each((["bash", "zsh"] as const).filter(() => isInstalled("zsh")))(
  "in %s's own line editor",
  (shell) => {
    it.each([...lines, ...own[shell]])("makes of %s: %s", (line, completed) => {
      expect(completedBy(shell, line)).toBe(completed);
    });
  },
);

describe.each((["fish"] as const).filter(isInstalled))("completion in %s", (shell) => {
  it("offers levels behind a rule, and files behind an option's =", () => {
    expect(offeredBy[shell]("pixelproof check --severity swapped-channels=h")).toEqual([
      "swapped-channels=hint",
    ]);
    expect(offeredBy[shell]("pixelproof check --output-file=a")).toEqual(["--output-file=a file.py"]);
  });
});
