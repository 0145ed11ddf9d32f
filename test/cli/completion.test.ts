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
writeFileSync(join(folder, "a file.py"), "");
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
    const words = line.split(" ");
    const script = `. ./completion.bash; COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}; _pixelproof; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return linesOf(run("bash", ["--norc", "-c", script]));
  },
  fish: (line) =>
    linesOf(run("fish", ["--no-config", "-c", `source completion.fish; complete -C '${line}'`])).map(
      (offer) => offer.split("\t")[0] ?? "",
    ),
};

/** What zsh makes of a line at a tab. Its completion runs in its line editor alone: so in one, on a terminal of its own. */
function completedByZsh(line: string): string {
  const setUp = [
    'show() { print -r -- "<$BUFFER>" }',
    "zle -N show",
    "bindkey '^P' show",
    `autoload -Uz compinit && compinit -u -d ${folder}/dump`,
    ". ./completion.zsh",
  ];
  const script = `
    zmodload zsh/zpty
    zpty z zsh -f -i
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
  it("offers files, and further rules behind a comma", () => {
    expect(offeredBy.bash("pixelproof check a")).toEqual(["a file.py"]);
    expect(offeredBy.bash("pixelproof check --output-file a")).toEqual(["a file.py"]);
    expect(offeredBy.bash("pixelproof check --select wrong-scaling,sw")).toEqual([
      "wrong-scaling,swapped-channels",
    ]);
  });
});

describe.each((["zsh"] as const).filter(isInstalled))("completion in %s", () => {
  it.each([
    ["pixelproof exp", "pixelproof exp"],
    ["pixelproof expl", "pixelproof explain "],
    ["pixelproof check --unsa", "pixelproof check --unsafe-fixes "],
    ["pixelproof check --format sa", "pixelproof check --format sarif "],
    ["pixelproof check --select sw", "pixelproof check --select swapped-channels,"],
    ["pixelproof explain sw", "pixelproof explain swapped-channels "],
    ["pixelproof check --output-file a", "pixelproof check --output-file a\\ file.py "],
  ])("makes of %s: %s", (line, completed) => {
    expect(completedByZsh(line)).toBe(completed);
  });
});
