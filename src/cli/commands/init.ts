import { extname, resolve } from "node:path";
import type { FormKind } from "../../draft.ts";
import type { Template } from "../../emit/template.ts";
import { configuredLanguage } from "../configure.ts";
import type { CommonOptions } from "../options.ts";
import { type OutputFile, streamSink } from "../sink.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { cliWords } from "../words.ts";
import { isDevice, refuseTaken, schemaBeside, schemaName, writeAll } from "./init-files.ts";
import { readSource } from "./init-source.ts";
import { type InitWords, initWords } from "./init-words.ts";

export interface InitOptions extends CommonOptions {
  readonly form?: FormKind;
  readonly to?: Format;
  readonly year?: number;
  readonly from?: string;
  readonly output?: string;
  readonly force?: true;
  /** False with `--no-schema`. */
  readonly schema: boolean;
}

type Format = "yaml" | "xlsx";

/** `ptt init`: writes a table to be filled in. Resolves to the exit code; rejects with UsageError, before anything is written. */
export async function init(options: InitOptions, terminal: Terminal): Promise<number> {
  const language = await configuredLanguage(options, terminal);
  const format = formatOf(options, terminal, initWords[language]);
  const { output, form = "department", year = null } = options;
  const target = output === undefined ? null : { path: resolve(terminal.cwd, output), name: output };
  const surroundings = { terminal, language, target: target?.path ?? null };
  const from = options.from === undefined ? null : await readSource(options.from, surroundings);
  const run: Run = { template: { form, language, year, from }, format, options, terminal };
  return target ? writeFiles(target, run) : writeOut(run);
}

interface Run {
  readonly template: Template;
  readonly format: Format;
  readonly options: InitOptions;
  readonly terminal: Terminal;
}

/** Standard output has no place beside it for a schema. */
async function writeOut({ template, format, terminal }: Run): Promise<number> {
  await streamSink(terminal.stdout, cliWords[template.language]).write(await contentOf(template, format, null));
  return 0;
}

async function writeFiles(target: OutputFile, { template, format, options, terminal }: Run): Promise<number> {
  const { language } = template;
  const hasSchema = format === "yaml" && options.schema && !isDevice(target.path);
  const schema = hasSchema ? [await schemaBeside(target)] : [];
  if (!options.force) refuseTaken([target, ...schema], initWords[language]);
  const content = await contentOf(template, format, hasSchema ? schemaName : null);
  await writeAll([{ ...target, content }, ...schema], cliWords[language]);
  const notice = initWords[language].written(target.name, schema[0]?.name ?? null);
  await streamSink(terminal.stderr, cliWords[language]).write(`${notice}\n`);
  return 0;
}

async function contentOf(template: Template, format: Format, schema: string | null): Promise<string | Uint8Array> {
  const { xlsxTemplate, yamlTemplate } = await import("../../emit/template.ts");
  return format === "xlsx" ? xlsxTemplate(template) : yamlTemplate(template, schema);
}

/** The format that is asked for, else that of the file's ending. Throws UsageError where it is neither, or can't go to a terminal. */
function formatOf({ to, output }: InitOptions, { stdout }: Terminal, words: InitWords): Format {
  const format = to ?? (output === undefined ? "yaml" : formatsByEnding.get(extname(output).toLowerCase()));
  if (format === undefined) throw new UsageError(words.unknownEnding(output ?? ""));
  if (format === "xlsx" && output === undefined && stdout.isTTY) throw new UsageError(words.workbookToTerminal);
  return format;
}

const formatsByEnding: ReadonlyMap<string, Format> = new Map([
  [".yaml", "yaml"],
  [".yml", "yaml"],
  [".xlsx", "xlsx"],
]);
