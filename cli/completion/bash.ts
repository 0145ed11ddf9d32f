import { type CommandShape, type OptionShape, programOptions, type Value } from "./command-shapes.ts";

/**
 * A script for bash 3.2 and later. Bash breaks words at "=" and ":" (`--format=sa` is three), since version 4 in COMP_WORDS too,
 * and puts what is offered in the place of what stands behind the last; so words are put together first, and what is offered
 * is cut at last.
 */
export function bashCompletion(commands: readonly CommandShape[]): string {
  const names = commands.map(({ name }) => name);
  return `# bash completion for pixelproof: eval "$(pixelproof completion bash)"
_pixelproof() {
  local words=() word glue="" n=0 command="" only=""
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD}"; do
    if [[ $word == [=:]* && $n -gt 0 ]]; then words[n-1]+=$word; glue=1
    elif [ -n "$glue" ]; then words[n-1]+=$word; glue=""
    else words[n]=$word; n=$((n + 1)); fi
  done
  local current=\${words[n-1]} option="" lead=""
  unset "words[n-1]"
  for word in "\${words[@]}"; do
    case $word in
      --) only=1; break ;;
      ${names.join("|")}) command=\${command:-$word} ;;
    esac
    option=$word
  done
  COMPREPLY=()
  if [ -n "$only" ]; then option=""
  else
    case $current in --*=*) option=\${current%%=*} lead=\${current%%=*}= current=\${current#*=} ;; esac
    case "$command $option" in
${commands.flatMap(({ name, options }) => valueCases(name, options)).join("\n")}
    esac
  fi
  case "$command$only$current" in
    -*) _pixelproof_words "${flagsOf(programOptions).join(" ")}" ;;
${commands.map(flagsCase).join("\n")}
    *)
      case $command in
        "") _pixelproof_words "${[...names, ...flagsOf(programOptions)].join(" ")}" ;;
${commands.map(operandCase).join("\n")}
      esac ;;
  esac
}
_pixelproof_words() {
  COMPREPLY=($(compgen -P "$lead" -W "$1" -- "$current"))
  _pixelproof_cut
}
_pixelproof_list() {
  case $current in *,*) lead=$lead\${current%,*}, current=\${current##*,} ;; esac
  _pixelproof_words "$1"
}
_pixelproof_levels() {
  case $current in *,*) lead=$lead\${current%,*}, current=\${current##*,} ;; esac
  case $current in
    *=*) lead=$lead\${current%%=*}= current=\${current#*=}; _pixelproof_words "$2" ;;
    *) compopt -o nospace 2>/dev/null; _pixelproof_words "\${1// /= }=" ;;
  esac
}
_pixelproof_files() {
  compopt -o filenames 2>/dev/null
  local IFS=$'\\n'
  COMPREPLY=($(compgen -P "$lead" -f -- "$current"))
  _pixelproof_cut
}
_pixelproof_cut() {
  local whole=$lead$current breaks=""
  case $COMP_WORDBREAKS in *=*) breaks+== ;; esac
  case $COMP_WORDBREAKS in *:*) breaks+=: ;; esac
  [ -z "$breaks" ] || COMPREPLY=("\${COMPREPLY[@]#"\${whole%"\${whole##*[$breaks]}"}"}")
}
complete -F _pixelproof pixelproof
`;
}

function valueCases(command: string, options: readonly OptionShape[]): readonly string[] {
  return options.flatMap(({ long, value }) =>
    value.kind === "none" ? [] : [`    "${command} ${long}") ${completing(value)}; return ;;`],
  );
}

function flagsCase({ name, options }: CommandShape): string {
  return `    ${name}-*) _pixelproof_words "${flagsOf(options).join(" ")}" ;;`;
}

function operandCase({ name, operand }: CommandShape): string {
  return `        ${name}) ${completing(operand)} ;;`;
}

function completing(value: Value): string {
  switch (value.kind) {
    case "one":
      return `_pixelproof_words "${value.words.join(" ")}"`;
    case "list":
      return `_pixelproof_list "${value.words.join(" ")}"`;
    case "levels":
      return `_pixelproof_levels "${value.words.join(" ")}" "${value.levels.join(" ")}"`;
    case "file":
      return "_pixelproof_files";
    default:
      return ":";
  }
}

function flagsOf(options: readonly OptionShape[]): readonly string[] {
  return options.map(({ long }) => long);
}
