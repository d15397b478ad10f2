import type { CommandGrammar, Grammar, OptionGrammar, Value, Word } from "./grammar.ts";

/** A zsh script that completes ptt: to be sourced, or put as `_ptt` into a folder of `fpath`. */
export function zshScript({ commands, options }: Grammar, endings: readonly string[]): string {
  const shared = options.map((option) => optionSpec(option, endings));
  return `#compdef ptt
# zsh completion of ptt: source <(ptt completion zsh), or put it as _ptt into a folder of fpath

_ptt() {
  local context state state_descr line curcontext="$curcontext"
  typeset -A opt_args
  _arguments -C \\
    ${[...shared, "'1: :->command'", "'*:: :->operand'"].join(" \\\n    ")}
  case $state in
    command)
      local -a commands=(
        ${commands.map(({ name, description }) => described({ word: name, meaning: description })).join("\n        ")}
      )
      _describe -t commands command commands ;;
    operand)
      case $line[1] in
${commands.map((command) => commandCase(command, shared, endings)).join("\n")}
      esac ;;
  esac
}

if [ "$funcstack[1]" = _ptt ]; then _ptt "$@"; else compdef _ptt ptt; fi
`;
}

function commandCase(
  { name, options, operand }: CommandGrammar,
  shared: readonly string[],
  endings: readonly string[],
): string {
  const own = options.map((option) => optionSpec(option, endings));
  const operands = operand.kind === "any" ? [] : [quoted(`*:${name}:${action(operand, endings)}`)];
  const specs = [...own, ...shared, ...operands];
  return `        ${name}) _arguments \\\n          ${specs.join(" \\\n          ")} ;;`;
}

function optionSpec({ short, long, description, value }: OptionGrammar, endings: readonly string[]): string {
  const what = `[${description.replace(/[\\[\]:]/gu, "\\$&")}]`;
  const takes = value === null ? "" : `:${long.slice(2)}:${action(value, endings)}`;
  const isRepeatable = long === "--format" ? "*" : "";
  const spec = (name: string) => quoted(`${isRepeatable}${name}${what}${takes}`);
  const longName = value === null ? long : `${long}=`;
  return short === null ? spec(longName) : `${spec(value === null ? short : `${short}+`)} ${spec(longName)}`;
}

function action(value: Value, endings: readonly string[]): string {
  if (value.kind === "words") {
    const isBare = value.words.every(({ meaning }) => meaning === null);
    if (isBare) return `(${value.words.map(({ word }) => word).join(" ")})`;
    return `((${value.words.map(({ word, meaning }) => `${word}\\:"${escapeMeaning(meaning ?? "")}"`).join(" ")}))`;
  }
  if (value.kind === "tables") return `_files -g "*.(${endings.join("|")})(-.)"`;
  if (value.kind === "files") return "_files";
  return value.kind === "folders" ? "_files -/" : " ";
}

function escapeMeaning(meaning: string): string {
  return meaning.replace(/[\\"$`:]/gu, "\\$&").replace(/[()]/gu, "\\$&");
}

function described({ word, meaning }: Word): string {
  return quoted(`${word}:${(meaning ?? "").replaceAll(":", "\\:")}`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
