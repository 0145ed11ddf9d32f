import { type CommandShape, type OptionShape, programOptions, type Value } from "./command-shapes.ts";

/** A script for zsh's own completion system. */
export function zshCompletion(commands: readonly CommandShape[]): string {
  return `#compdef pixelproof
# zsh completion for pixelproof: pixelproof completion zsh > "\${fpath[1]}/_pixelproof"
_pixelproof() {
  local state line
  local -a commands
  commands=(
${commands.map(({ name, description }) => `    ${quoted(`${name}:${description}`)}`).join("\n")}
  )
  _arguments -C ${programOptions.map(argument).join(" ")} '1: :->command' '*:: :->operand'
  case $state in
    command) _describe -t commands command commands ;;
    operand)
      case $words[1] in
${commands.map(commandCase).join("\n")}
      esac ;;
  esac
}
${commands
  .flatMap(({ options }) => options.flatMap(levelsFunction))
  .slice(0, 1)
  .join(
    "",
  )}if [ "$funcstack[1]" = _pixelproof ]; then _pixelproof "$@"; else compdef _pixelproof pixelproof; fi
`;
}

function commandCase({ name, options, operand }: CommandShape): string {
  const operands = operand.kind === "none" ? [] : [`'*: :${actionOf(operand)}'`];
  const specs = [...options.map(argument), ...operands];
  return `        ${name})
          _arguments -S ${specs.join(" \\\n            ")} ;;`;
}

/** An action of its own, as the colons in it would be those of the option's. */
function levelsFunction({ value }: OptionShape): readonly string[] {
  if (value.kind !== "levels") return [];
  const words = value.words.map((word) => quoted(`${word}:level:(${value.levels.join(" ")})`));
  return [`_pixelproof_levels() { _values -s , rule ${words.join(" ")}; }\n`];
}

/** `'*--select=[only these rules]: :…'` */
function argument({ long, description, value }: OptionShape): string {
  const told = description.replaceAll(/[[\]:]/g, (character) => `\\${character}`);
  const action = value.kind === "none" ? "" : `: :${actionOf(value)}`;
  // With "=", what follows may stand behind one as well.
  return quoted(`*${long}${value.kind === "none" ? "" : "="}[${told}]${action}`);
}

function actionOf(value: Value): string {
  switch (value.kind) {
    case "one":
      return `(${value.words.join(" ")})`;
    case "list":
      return `_values -s , rule ${value.words.join(" ")}`;
    case "levels":
      return "_pixelproof_levels";
    case "file":
      return "_files";
    default:
      return "";
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
