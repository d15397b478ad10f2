import { availableParallelism } from "node:os";
import type { Language } from "../../diagnostic.ts";
import type { InputFile } from "../inputs.ts";
import type { BatchOptions, FileOptions } from "../options.ts";
import { exitCode } from "../run.ts";
import type { Sink } from "../sink.ts";
import type { Terminal } from "../terminal.ts";
import { isInterrupt } from "./interrupt.ts";
import type { Inputs } from "./open-inputs.ts";
import { openProgress, type Progress } from "./progress.ts";
import { runTasks } from "./run-tasks.ts";
import { emptyTally, ruleSummary, type Tally, tallied } from "./tally.ts";
import { defectCode, tellDefect } from "./tell-defect.ts";
import { batchWords } from "./words.ts";
import type { Done, FileResult, Task, Work } from "./work.ts";

/** A run over inputs. */
export interface Batch {
  readonly inputs: Inputs;
  readonly work: Work;
  readonly options: BatchOptions & FileOptions;
  readonly terminal: Terminal;
  readonly language: Language;
  /** Where what is no result is told. */
  readonly notices: Sink;
  /** The folder that keeps what was done where the run is interrupted; null where there is none. */
  readonly folder: string | null;
  /** What an input came to before; null where it has to be done anyhow. Asked for as it comes. */
  readonly before?: (input: InputFile) => Done | null;
}

/**
 * Does all inputs and hands over what each came to, in their order; ends early where `take` resolves to false. Resolves to the
 * counts. Rejects where it is interrupted, having told how far it got.
 */
export async function runBatch(batch: Batch, take: (result: FileResult) => Promise<boolean>): Promise<Tally> {
  const { terminal, language, options, inputs } = batch;
  const progress = openProgress(terminal.stderr, {
    total: inputs.known?.length ?? null,
    language,
    now: () => performance.now(),
  });
  const jobs = options.jobs ?? availableParallelism();
  let tally = emptyTally;
  try {
    for await (const result of runTasks(tasksOf(batch), batch.work, { jobs, time: options.timeout * 1000, terminal })) {
      tally = tallied(tally, result);
      if (hasWords(result)) progress.clear();
      if (result.defect) await tellDefect(result.defect, result.input.name, batch);
      if (!(await take(result))) break;
      progress.step();
    }
    return tally;
  } catch (error) {
    if (isInterrupt(error, terminal)) await tellInterrupt(tally.summary.files, batch, progress);
    throw error;
  } finally {
    progress.clear();
  }
}

/** Tells, after the results of a run, what it came to as a whole. Resolves to the exit code. */
export async function closeBatch(tally: Tally, { notices, language, options }: Batch): Promise<number> {
  const words = batchWords[language];
  await notices.write(ruleSummary(tally, language));
  if (tally.unchanged > 0) await notices.write(`ptt: ${words.unchanged(tally.unchanged)}\n`);
  return tally.defects > 0 ? defectCode : exitCode(tally.summary, options.maxWarnings);
}

async function* tasksOf({ inputs, before }: Batch): AsyncGenerator<Task> {
  let index = 0;
  for await (const input of inputs.files) yield { input, index: index++, before: before?.(input) ?? null };
}

function hasWords({ pieces, defect }: FileResult): boolean {
  return defect !== null || pieces.some((piece) => piece !== "");
}

async function tellInterrupt(done: number, { notices, language, folder }: Batch, progress: Progress): Promise<void> {
  progress.clear();
  if (done > 0) await notices.write(`ptt: ${batchWords[language].interrupted(done, folder)}\n`);
}
