import { type CommandShape, type OptionShape, programOptions, type Value } from "./command-shapes.ts";

/** A script for bash 3.2 and later. */
export function bashCompletion(commands: readonly CommandShape[]): string {
  const names = commands.map(({ name }) => name);
  return `# bash completion for pixelproof: eval "$(pixelproof completion bash)"
_pixelproof() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command="" i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      ${names.join("|")}) command=\${COMP_WORDS[i]}; break ;;
    esac
  done
  COMPREPLY=()
  case "$command $previous" in
${commands.flatMap(({ name, options }) => valueCases(name, options)).join("\n")}
  esac
  case $command in
    "") _pixelproof_words "${[...names, ...flagsOf(programOptions)].join(" ")}" ;;
${commands.map(commandCase).join("\n")}
  esac
}
_pixelproof_words() {
  COMPREPLY=($(compgen -W "$1" -- "$current"))
}
_pixelproof_list() {
  local before=""
  case $current in *,*) before="\${current%,*}," ;; esac
  COMPREPLY=($(compgen -P "$before" -W "$1" -- "\${current##*,}"))
}
_pixelproof_files() {
  compopt -o filenames 2>/dev/null
  local IFS=$'\\n'
  COMPREPLY=($(compgen -f -- "$current"))
}
complete -F _pixelproof pixelproof
`;
}

function valueCases(command: string, options: readonly OptionShape[]): readonly string[] {
  return options.flatMap(({ long, value }) =>
    value.kind === "none" ? [] : [`    "${command} ${long}") ${completing(value)}; return ;;`],
  );
}

function commandCase({ name, options, operand }: CommandShape): string {
  return `    ${name})
      case $current in
        -*) _pixelproof_words "${flagsOf(options).join(" ")}" ;;
        *) ${completing(operand)} ;;
      esac ;;`;
}

function completing(value: Value): string {
  switch (value.kind) {
    case "one":
      return `_pixelproof_words "${value.words.join(" ")}"`;
    case "list":
      return `_pixelproof_list "${value.words.join(" ")}"`;
    case "file":
      return "_pixelproof_files";
    default:
      return ":";
  }
}

function flagsOf(options: readonly OptionShape[]): readonly string[] {
  return options.map(({ long }) => long);
}
