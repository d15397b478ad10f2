import { extname, resolve } from "node:path";
import { checkUnread, type Settings } from "../../check.ts";
import type { Checked } from "../../checked.ts";
import { InputError } from "../../diagnostic.ts";
import type { ReportedFile, ReportKind, ReportWriter } from "../../emit/reports.ts";
import { pretty } from "../../reporters/pretty.ts";
import type { Summary } from "../../reporters/reporter.ts";
import { type CheckedHere, checkAllHere } from "../batch/check-here.ts";
import { noInputs } from "../batch/open-inputs.ts";
import { defectCode, type Teller, tellDefect } from "../batch/tell-defect.ts";
import { configure } from "../configure.ts";
import { findInputs } from "../inputs.ts";
import type { ReportOptions } from "../options.ts";
import { refuseOverwriting } from "../overwriting.ts";
import { reportKinds } from "../report-kinds.ts";
import { counted, exitCode, nothingYet } from "../run.ts";
import { fileSink, streamSink } from "../sink.ts";
import { styleFor, type Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { type CliWords, cliWords } from "../words.ts";
import { type ReportCommandWords, reportCommandWords } from "./report-words.ts";

/** `ptt report`: writes a report to read, whose kind the ending of `-o` tells. Resolves to the exit code; rejects with UsageError. */
export async function report(args: readonly string[], given: ReportOptions, terminal: Terminal): Promise<number> {
  const { options, language, settings } = await configure(given, terminal);
  const words = cliWords[language];
  const output = outputOf(options.output, reportCommandWords[language]);
  const stdinName = options.stdinFilename ?? "<stdin>";
  const inputs = await findInputs(args, { cwd: terminal.cwd, stdinName, words, except: noInputs(options) });
  const takesOne = output.kind.takes === "one-workbook";
  if (takesOne && inputs.length > 1) {
    throw new UsageError(reportCommandWords[language].oneWorkbook(output.name, inputs.length));
  }
  const path = resolve(terminal.cwd, output.name);
  refuseOverwriting(path, inputs, words);
  const notices = streamSink(terminal.stderr, words);
  const run: Run = { ...output, path, language, words, settings, notices, options, writer: await output.kind.load() };
  const files = checkAllHere(inputs, { terminal, settings, time: options.timeout * 1000 });
  const { summary, defects, unread } = takesOne ? await reportOnWorkbook(run, files) : await reportOnAll(run, files);
  const style = styleFor(terminal.stderr, terminal, { language, color: options.color });
  if (unread) await notices.write(pretty.file(unread, 0, style));
  await notices.write(pretty.close(summary, style));
  return defects > 0 ? defectCode : exitCode(summary, options.maxWarnings);
}

/** The file to be written. */
interface ReportOutput {
  readonly kind: ReportKind;
  /** As the user wrote it. */
  readonly name: string;
  /** Without its dot, in lower case. */
  readonly ending: string;
}

interface Run extends ReportOutput, Teller {
  readonly path: string;
  readonly words: CliWords;
  readonly settings: Settings;
  readonly writer: ReportWriter;
}

/** What a run came to. */
interface Outcome {
  readonly summary: Summary;
  /** The files over which ptt failed. */
  readonly defects: number;
  /** The workbook that can't be read, for which no report was written. */
  readonly unread: Checked | null;
}

function outputOf(name: string | undefined, words: ReportCommandWords): ReportOutput {
  const known = reportKinds.flatMap(dotted);
  if (name === undefined) throw new UsageError(words.noOutput(known));
  const ending = extname(name).slice(1).toLowerCase();
  const kind = reportKinds.find(({ endings }) => endings.includes(ending));
  if (!kind) throw new UsageError(words.unknownEnding(name, known));
  return { kind, name, ending };
}

async function reportOnAll(run: Run, files: AsyncIterable<CheckedHere>): Promise<Outcome> {
  let summary = nothingYet;
  let defects = 0;
  const counting = async function* () {
    for await (const file of files) {
      summary = counted(summary, file.checked);
      if (file.defect) {
        defects++;
        await tellDefect(file.defect, file.name, run);
      }
      yield file;
    }
  };
  await writeReport(run, counting());
  return { summary, defects, unread: null };
}

/** Reports on the one file; what can't be marked, or calls for another ending, is refused by UsageError. */
async function reportOnWorkbook(run: Run, files: AsyncIterable<CheckedHere>): Promise<Outcome> {
  let outcome: Outcome = { summary: nothingYet, defects: 0, unread: null };
  for await (const file of files) outcome = await reportOnFile(run, file);
  return outcome;
}

async function reportOnFile(run: Run, file: CheckedHere): Promise<Outcome> {
  const { checked, defect, name } = file;
  if (defect) await tellDefect(defect, name, run);
  if (checked.workbook === null && checked.text === null) return withoutReport(checked, defect ? 1 : 0);
  try {
    if (!run.writer.canReport(file)) throw new UsageError(cannotMark(run, checked.path));
    refuseOtherEnding(run, file);
    return await reportOnAll(run, one(file));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return withoutReport(checkUnread(checked.path, error, run.settings), 0);
  }
}

function withoutReport(unread: Checked, defects: number): Outcome {
  return { summary: counted(nothingYet, unread), defects, unread };
}

async function* one<Item>(item: Item): AsyncGenerator<Item> {
  yield item;
}

function cannotMark({ kind, language }: Run, path: string): string {
  const others = reportKinds.filter(({ takes }) => takes === "any-files");
  return reportCommandWords[language].cannotMark(
    path,
    dotted(kind),
    others.flatMap((other) => dotted(other).slice(0, 1)),
  );
}

/** Spreadsheet programs don't open a workbook whose ending tells another kind than its content. */
function refuseOtherEnding({ writer, ending, name, language }: Run, file: ReportedFile): void {
  const expected = writer.endingFor(file);
  if (expected === null || expected === ending) return;
  throw new UsageError(reportCommandWords[language].otherEnding(file.checked.path, `.${expected}`, name));
}

/** Writes the whole report or nothing. */
async function writeReport(run: Run, files: AsyncIterable<ReportedFile>): Promise<void> {
  const sink = fileSink({ path: run.path, name: run.name }, run.words);
  try {
    for await (const piece of run.writer.write(files, run.language)) await sink.write(piece);
    sink.commit();
  } catch (error) {
    sink.discard();
    throw error;
  }
}

function dotted({ endings }: ReportKind): readonly string[] {
  return endings.map((ending) => `.${ending}`);
}
