import { statSync } from "node:fs";
import { failureOf, type Outcome } from "../../batch/outcome.ts";
import { defaultSettings } from "../../check.ts";
import { earlyFinding, type Finding } from "../../diagnostic.ts";
import type { InputFile } from "../inputs.ts";
import type { Terminal } from "../terminal.ts";
import { isInterrupt } from "./interrupt.ts";
import { beyondTime, limitTime } from "./limit-time.ts";
import { doTask, type FileResult, resultOfDefect, resultOfFinding, type Task, type Work } from "./work.ts";

/** How a run is spread over the machine. */
export interface Spread {
  /** Workers; 1 does all in this thread. */
  readonly jobs: number;
  /** The time that one file may take, in milliseconds; may be infinite. */
  readonly time: number;
  readonly terminal: Terminal;
}

/** Runs of no more files and bytes are done in this thread: they end before a worker would be ready. */
const small = { files: 16, bytes: 4_000_000 };
/** The heap of one worker, in MB; a file that has the machine to itself may have more. */
const heap = { ofOne: 4096, ofMany: 1024 };
/** How far workers may run ahead of what was written: files for each of them, and characters in all. */
const ahead = { files: 32, characters: 64_000_000 };

/**
 * Does tasks and yields what they came to, in their order, each as soon as it is ready. A file past its time or memory, and one
 * over which ptt fails, costs that file only. Rejects where the run is interrupted.
 */
export async function* runTasks(
  tasks: AsyncIterable<Task> | Iterable<Task>,
  work: Work,
  spread: Spread,
): AsyncGenerator<FileResult> {
  if (spread.jobs === 1 || spread.terminal.worker === undefined) return yield* runHere(tasks, work, spread);
  const { first, rest } = await peek(tasks, small.files + 1);
  if (isSmall(first)) yield* runHere(first, work, spread);
  else {
    const program = { program: spread.terminal.worker, heap: first.length === 1 ? heap.ofOne : heap.ofMany };
    yield* runInWorkers(chain(first, rest), work, { ...spread, ...program });
  }
}

/** Counts the tables of an input, in this thread. */
export function countTables(spread: Omit<Spread, "jobs">): (input: InputFile) => Promise<number> {
  const work = { settings: defaultSettings, reports: [], emission: null, fingerprint: null };
  return async (input) => (await doHere({ input, index: 0, before: null }, work, spread)).summary.tables;
}

async function* runHere(
  tasks: AsyncIterable<Task> | Iterable<Task>,
  work: Work,
  { time, terminal }: Spread,
): AsyncGenerator<FileResult> {
  let count = 0;
  for await (const task of tasks) {
    if (count++ > 0) await new Promise((resolve) => setImmediate(resolve));
    terminal.signal.throwIfAborted();
    yield await doHere(task, work, { time, terminal });
  }
}

async function doHere(task: Task, work: Work, { time, terminal }: Omit<Spread, "jobs">): Promise<FileResult> {
  const end = now() + time;
  const pause = () => {
    terminal.signal.throwIfAborted();
    if (now() > end) throw beyondTime(time);
  };
  try {
    return await doTask(task, work, { limited: (run) => limitTime(run, time), pause, stdin: terminal });
  } catch (error) {
    if (isInterrupt(error, terminal)) throw error;
    return resultOfDefect(failureOf(error), task, work);
  }
}

/** The time in milliseconds by a clock that nobody sets; unlike `performance`, it is there without loading anything. */
function now(): number {
  return process.uptime() * 1000;
}

async function* runInWorkers(
  tasks: AsyncIterable<Task>,
  work: Work,
  { jobs, time, terminal, program, heap }: Spread & { readonly program: string; readonly heap: number },
): AsyncGenerator<FileResult> {
  const [{ openPool }, { inOrder }] = await Promise.all([
    import("../../batch/pool.ts"),
    import("../../batch/in-order.ts"),
  ]);
  const pool = openPool<Task, FileResult>({ program, setup: work, heap, workers: jobs, time });
  const stop = () => void pool.close(terminal.signal.reason);
  terminal.signal.addEventListener("abort", stop);
  const run = async (task: Task) =>
    task.input.path === null
      ? doHere(task, work, { time, terminal })
      : resultOf(await pool.run(task), task, { work, time, heap });
  try {
    terminal.signal.throwIfAborted();
    yield* inOrder(tasks, run, { items: jobs * ahead.files, weight: ahead.characters, weigh });
  } finally {
    terminal.signal.removeEventListener("abort", stop);
    await pool.close(new Error("the run is over"));
  }
}

function resultOf(
  outcome: Outcome<FileResult>,
  task: Task,
  { work, time, heap }: { readonly work: Work; readonly time: number; readonly heap: number },
): FileResult {
  if (outcome.kind === "done") return outcome.result;
  if (outcome.kind === "failed") return resultOfDefect(outcome.failure, task, work);
  return resultOfFinding(outcome.kind === "time" ? beyondTime(time).finding : beyondMemory(heap), task, work);
}

function beyondMemory(megabytes: number): Finding {
  return earlyFinding("input/limit", { limit: "memory", allowed: megabytes * 2 ** 20, actual: null }, null);
}

function weigh({ pieces, tables }: FileResult): number {
  const texts = [...pieces, ...tables.map(({ content }) => content)];
  return texts.reduce((sum, { length }) => sum + length, 0);
}

function isSmall(tasks: readonly Task[]): boolean {
  return tasks.length <= small.files && tasks.reduce((sum, { input }) => sum + sizeOf(input), 0) <= small.bytes;
}

function sizeOf({ path, member }: InputFile): number {
  if (path === null) return 0;
  return member?.packedSize ?? statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** The first items, and an iterator over the others. */
async function peek<Item>(
  items: AsyncIterable<Item> | Iterable<Item>,
  count: number,
): Promise<{ readonly first: readonly Item[]; readonly rest: AsyncIterator<Item> | Iterator<Item> }> {
  const rest = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const first: Item[] = [];
  while (first.length < count) {
    const next = await rest.next();
    if (next.done) break;
    first.push(next.value);
  }
  return { first, rest };
}

async function* chain<Item>(first: readonly Item[], rest: AsyncIterator<Item> | Iterator<Item>): AsyncGenerator<Item> {
  try {
    yield* first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
