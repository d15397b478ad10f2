import { basename } from "node:path";
import { defaultSettings } from "../../check.ts";
import type { Checked } from "../../checked.ts";
import type { Language } from "../../diagnostic.ts";
import type { Template } from "../../emit/template.ts";
import { describe } from "../../rules/describe.ts";
import { checkAllHere } from "../batch/check-here.ts";
import { findInputs } from "../inputs.ts";
import { defaultTimeout } from "../option-values.ts";
import { refuseOverwriting } from "../overwriting.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { cliWords } from "../words.ts";
import { initWords } from "./init-words.ts";

interface Surroundings {
  readonly terminal: Terminal;
  readonly language: Language;
  /** The file that will be written; null for standard output. */
  readonly target: string | null;
}

/** The one table that a template is filled in from. Rejects with UsageError where there is none, or more than one. */
export async function readSource(
  name: string,
  { terminal, language, target }: Surroundings,
): Promise<NonNullable<Template["from"]>> {
  const words = initWords[language];
  const inputs = await findInputs([name], { cwd: terminal.cwd, stdinName: "<stdin>", words: cliWords[language] });
  if (target !== null) refuseOverwriting(target, inputs, cliWords[language]);
  const files: Checked[] = [];
  const here = { terminal, settings: defaultSettings, time: defaultTimeout * 1000 };
  for await (const { checked } of checkAllHere(inputs, here)) files.push(checked);
  const tables = files.flatMap((file) => file.tables.map(({ table }) => ({ table, file: basename(file.path) })));
  if (tables.length > 1) throw new UsageError(words.severalTables(name, tables.length));
  const [only] = tables;
  if (only) return only;
  const [diagnostic] = files.flatMap(({ diagnostics }) => diagnostics);
  throw new UsageError(words.noTable(name, diagnostic ? describe(diagnostic, language).message : ""));
}
