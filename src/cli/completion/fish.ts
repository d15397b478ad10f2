import type { Grammar, OptionGrammar, Value, Word } from "./grammar.ts";

/** A fish script that completes ptt: to be sourced, or put as `ptt.fish` into the completions folder of fish. */
export function fishScript({ commands, options }: Grammar, endings: readonly string[]): string {
  const names = commands.map(({ name }) => name).join(" ");
  const within = (name: string) => `-n '__fish_seen_subcommand_from ${name}'`;
  const outside = `-n 'not __fish_seen_subcommand_from ${names}'`;
  return [
    "# fish completion of ptt: ptt completion fish | source",
    "",
    "# Folders, and files that tables may stand in.",
    "function __ptt_tables",
    `    for ending in ${endings.join(" ")}`,
    "        __fish_complete_suffix .$ending",
    "    end",
    "end",
    "",
    "complete -c ptt -f",
    ...commands.map(({ name, description }) => `complete -c ptt ${outside} -a ${name} -d ${quoted(description)}`),
    ...options.map((option) => optionLine("", option)),
    ...commands.flatMap(({ name, options: own, operand }) => [
      "",
      ...own.map((option) => optionLine(`${within(name)} `, option)),
      ...(operand.kind === "any" ? [] : [`complete -c ptt ${within(name)} ${offered(operand)}`]),
    ]),
    "",
  ].join("\n");
}

function optionLine(condition: string, { short, long, description, value }: OptionGrammar): string {
  const flags = `${short === null ? "" : `-s ${short.slice(1)} `}-l ${long.slice(2)}`;
  const takes = value === null ? "" : ` -x ${offered(value)}`.trimEnd();
  return `complete -c ptt ${condition}${flags}${takes} -d ${quoted(description)}`;
}

function offered(value: Value): string {
  if (value.kind === "words") return `-a ${quoted(value.words.map(line).join("\n"))}`;
  if (value.kind === "tables") return "-a '(__ptt_tables)'";
  if (value.kind === "files") return "-a '(__fish_complete_path)'";
  return value.kind === "folders" ? "-a '(__fish_complete_directories)'" : "";
}

/** A word, and after a tab what it means. fish reads it as it reads a command line, once more after the quotes around all of them. */
function line({ word, meaning }: Word): string {
  return meaning === null ? word : `${word}\\t${quoted(meaning)}`;
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/gu, "\\$&")}'`;
}
