import type { CommandGrammar, Grammar, OptionGrammar, Value } from "./grammar.ts";

/** A bash script that completes ptt, for `source <(ptt completion bash)`; works from bash 3.2 on, without the bash-completion package. */
export function bashScript(grammar: Grammar, endings: readonly string[]): string {
  const script = [offering, valueFunction(grammar), mainFunction(grammar), "complete -o default -F _ptt ptt\n"].join(
    "\n",
  );
  return script.replaceAll("@endings@", () => `'\\.(${endings.join("|")})$'`);
}

/** What offers words, files and folders. */
const offering = `# bash completion of ptt: source <(ptt completion bash)

# Offers the words that begin as what is typed; $1 holds one word a line.
_ptt_words() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen -W "$1" -- "$cur"))
  type compopt >/dev/null 2>&1 && compopt +o default 2>/dev/null
}

# Offers folders, and files whose names end as $1 says: a pattern, all of them where it is empty.
_ptt_files() {
  local name
  while IFS= read -r name; do
    if [[ -d $name || -z $1 || $name =~ $1 ]]; then COMPREPLY+=("$name"); fi
  done < <(compgen -f -- "$cur")
  type compopt >/dev/null 2>&1 && compopt -o filenames 2>/dev/null
}

_ptt_folders() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen -d -- "$cur"))
  type compopt >/dev/null 2>&1 && compopt -o filenames 2>/dev/null
}
`;

function valueFunction({ commands, options }: Grammar): string {
  const cases = [...commands.flatMap(({ name, options: own }) => valueCases(name, own)), ...valueCases("*", options)];
  return `# Offers what may follow the option $2 of the command $1; fails where that takes no value.
_ptt_value() {
  case "$1 $2" in
${cases.join("\n")}
    *) return 1 ;;
  esac
  return 0
}
`;
}

function mainFunction({ commands, options }: Grammar): string {
  return `_ptt() {
  local cur=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command= option= index=1
  COMPREPLY=()
  while [ $index -lt $COMP_CWORD ]; do
    case "\${COMP_WORDS[index]}" in
      -*) if ${takesValue(options)} && [ "\${COMP_WORDS[index+1]}" != = ]; then index=$((index+1)); fi ;;
      =) ;;
      *) command=\${COMP_WORDS[index]}; break ;;
    esac
    index=$((index+1))
  done
  # --option=value comes as three words.
  if [ "$cur" = = ]; then option=$previous cur=
  elif [ "$previous" = = ]; then option=\${COMP_WORDS[COMP_CWORD-2]}
  else option=$previous
  fi
  case "$option" in
    -*) _ptt_value "$command" "$option" && return ;;
  esac
  case "$command" in
    "") case "$cur" in
        -*) _ptt_words ${lines(names(options))} ;;
        *) _ptt_words ${lines(commands.map(({ name }) => name))} ;;
      esac ;;
${commands.map((command) => operandCase(command, options)).join("\n")}
  esac
}
`;
}

function valueCases(command: string, options: readonly OptionGrammar[]): string[] {
  return options.flatMap((option) => {
    if (!option.value) return [];
    const patterns = names([option]).map((name) => (command === "*" ? `*" ${name}"` : `"${command} ${name}"`));
    return [`    ${patterns.join("|")}) ${offer(option.value)} ;;`];
  });
}

function operandCase({ name, options: own, operand }: CommandGrammar, shared: readonly OptionGrammar[]): string {
  return `    ${name}) case "$cur" in
        -*) _ptt_words ${lines(names([...own, ...shared]))} ;;
        *) ${offer(operand)} ;;
      esac ;;`;
}

function offer(value: Value): string {
  if (value.kind === "words") return `_ptt_words ${lines(value.words.map(({ word }) => word))}`;
  if (value.kind === "tables") return "_ptt_files @endings@";
  if (value.kind === "files") return "_ptt_files ''";
  return value.kind === "folders" ? "_ptt_folders" : "_ptt_words ''";
}

/** Whether the word at the index is one of the options before a command that take a value. */
function takesValue(options: readonly OptionGrammar[]): string {
  const taking = names(options.filter(({ value }) => value !== null));
  return `[[ " ${taking.join(" ")} " == *" \${COMP_WORDS[index]} "* ]]`;
}

function names(options: readonly OptionGrammar[]): string[] {
  return options.flatMap(({ short, long }) => (short === null ? [long] : [short, long]));
}

/** Words as one quoted argument, a word a line. They hold letters, digits and - / _ only. */
function lines(words: readonly string[]): string {
  return `$'${words.join("\\n")}'`;
}
