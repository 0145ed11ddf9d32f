import { type CommandShape, type OptionShape, programOptions, type Value } from "./command-shapes.ts";

/** A script for fish. */
export function fishCompletion(commands: readonly CommandShape[]): string {
  const none = `not __fish_seen_subcommand_from ${commands.map(({ name }) => name).join(" ")}`;
  return [
    "# fish completion for pixelproof: pixelproof completion fish > ~/.config/fish/completions/pixelproof.fish",
    "complete -c pixelproof -f",
    ...programOptions.map((option) => line(none, optionPart(option))),
    ...commands.map(({ name, description }) => line(none, `-a ${name} -d ${quoted(description)}`)),
    ...commands.flatMap(commandLines),
    "",
  ].join("\n");
}

function commandLines({ name, options, operand }: CommandShape): readonly string[] {
  const here = `__fish_seen_subcommand_from ${name}`;
  const operands = operand.kind === "file" ? ["-F"] : operand.kind === "one" ? [wordsPart(operand)] : [];
  return [
    ...options.map((option) => line(here, optionPart(option))),
    ...operands.map((part) => line(here, part)),
  ];
}

function optionPart({ long, short, description, value }: OptionShape): string {
  return [
    `-l ${long.replace(/^--/, "")}`,
    ...(short ? [`-s ${short.replace(/^-/, "")}`] : []),
    ...(value.kind === "none" ? [] : [value.kind === "file" ? "-r -F" : wordsPart(value)]),
    `-d ${quoted(description)}`,
  ].join(" ");
}

function wordsPart(value: Value): string {
  if (value.kind === "list") return severalPart(value.words);
  if (value.kind === "levels")
    return severalPart(value.words.flatMap((word) => value.levels.map((level) => `${word}=${level}`)));
  return value.kind === "one" ? `-x -a ${quoted(value.words.join(" "))}` : "-x";
}

/** With commas between them. */
function severalPart(words: readonly string[]): string {
  return `-x -a ${quoted(`(__fish_append , ${words.join(" ")})`)}`;
}

function line(condition: string, part: string): string {
  return `complete -c pixelproof -n ${quoted(condition)} ${part}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
