import type { Command } from "commander";
import { createProgram } from "./program.ts";
import { version } from "./version.ts";

/** The manual page pixelproof(1) in roff: the help of each command, as it is printed. */
export function manPage(): string {
  const program = createProgram(() => undefined);
  const description = "find wrong image preprocessing in Python programs that use Keras";
  return [
    `.TH PIXELPROOF 1 "" "pixelproof ${version()}" "User Commands"`,
    section("NAME", [`pixelproof \\- ${escapeText(description)}`]),
    section("SYNOPSIS", [".B pixelproof", ".I command", "[options] [path...]"]),
    section("DESCRIPTION", [escapeText(program.description())]),
    section("COMMANDS", program.commands.flatMap(entry)),
    ...program.commands.map((command) =>
      section(`PIXELPROOF ${command.name().toUpperCase()}`, asPrinted(helpOf(command))),
    ),
    section("SEE ALSO", ["ruff(1), https://github.com/pixelproof/pixelproof"]),
    "",
  ].join("\n");
}

function section(title: string, lines: readonly string[]): string {
  return [`.SH "${title}"`, ...lines].join("\n");
}

function entry(command: Command): readonly string[] {
  return [".TP", `.B ${escapeText(command.name())}`, escapeText(command.description())];
}

function helpOf(command: Command): string {
  let text = "";
  command.configureOutput({ writeOut: (part) => (text += part) });
  command.configureHelp({ helpWidth: 100 });
  command.outputHelp();
  return text.trimEnd();
}

function asPrinted(text: string): readonly string[] {
  return [".nf", ...text.split("\n").map(escapeText), ".fi"];
}

/** A line that begins with a dot or an apostrophe would be a request; a hyphen is none that breaks a line. */
function escapeText(line: string): string {
  return line
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(/^(?=[.'])/, "\\&");
}
