import type { Command, Option } from "commander";
import type { Language } from "../../diagnostic.ts";
import { reporters } from "../../reporters/index.ts";
import { rules } from "../../rules/index.ts";

/** What can be written on the command line, as shells complete it. */
export interface Grammar {
  readonly commands: readonly CommandGrammar[];
  /** Options of every command. */
  readonly options: readonly OptionGrammar[];
}

export interface CommandGrammar {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionGrammar[];
  readonly operand: Value;
}

export interface OptionGrammar {
  /** With its dashes; null where there is none. */
  readonly short: string | null;
  readonly long: string;
  readonly description: string;
  /** null for an option without a value. */
  readonly value: Value | null;
}

/** What stands in a place: one of some words, a table file, any file, a folder, or something that can't be known. */
export type Value =
  | { readonly kind: "words"; readonly words: readonly Word[] }
  | { readonly kind: "tables" | "files" | "folders" | "any" };

export interface Word {
  readonly word: string;
  /** What it means; null where that says nothing. */
  readonly meaning: string | null;
}

/** The grammar of the program, whatever commands and options it has. */
export function grammarOf(program: Command, language: Language): Grammar {
  const commands = program.commands.map((command): CommandGrammar => {
    const own = command.options.filter(({ long }) => !program.options.some((option) => option.long === long));
    return {
      name: command.name(),
      description: command.description(),
      options: own.flatMap(optionOf),
      operand: operandOf(command, language),
    };
  });
  const help: OptionGrammar = { short: "-h", long: "--help", description: helpOf(program), value: null };
  const names = commands.map(({ name, description }): Word => ({ word: name, meaning: description }));
  const helpCommand: CommandGrammar = {
    name: "help",
    description: helpOf(program),
    options: [],
    operand: { kind: "words", words: names },
  };
  return { commands: [...commands, helpCommand], options: [...program.options.flatMap(optionOf), help] };
}

function helpOf(program: Command): string {
  return (
    program
      .createHelp()
      .visibleOptions(program)
      .find(({ long }) => long === "--help")?.description ?? ""
  );
}

function optionOf(option: Option): OptionGrammar[] {
  const { short, long, description, hidden } = option;
  if (!long || hidden) return [];
  return [
    { short: short ?? null, long, description, value: option.isBoolean() || option.negate ? null : takenBy(option) },
  ];
}

/** What an option takes, by its choices, else by what its placeholder is called. */
function takenBy({ long, flags, argChoices }: Option): Value {
  if (argChoices) return words(argChoices);
  if (long === "--format") return words(reporters.map(({ name }) => name));
  if (long === "--lang") return words(["en", "zh"]);
  if (long === "--from") return { kind: "tables" };
  if (/<(?:file|list)>/u.test(flags)) return { kind: "files" };
  return { kind: /<folder>/u.test(flags) ? "folders" : "any" };
}

function operandOf(command: Command, language: Language): Value {
  const [argument] = command.registeredArguments;
  if (!argument) return { kind: "any" };
  if (argument.argChoices) return words(argument.argChoices);
  if (argument.name() === "rule") {
    return { kind: "words", words: rules.map((rule) => ({ word: rule.id, meaning: rule[language].title })) };
  }
  return { kind: argument.name() === "files" ? "tables" : "any" };
}

function words(list: readonly string[]): Value {
  return { kind: "words", words: list.map((word) => ({ word, meaning: null })) };
}
