import { fileURLToPath } from "node:url";
import { main } from "./main.ts";
import { languageFor, type Terminal } from "./terminal.ts";
import { refusal } from "./usage-error.ts";
import { cliWords } from "./words.ts";

/** Runs the command line of this process. */
export async function startCommandLine(): Promise<void> {
  const interrupt = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => interrupt.abort());
  let stdin: typeof process.stdin | undefined;
  const openStdin = () => {
    stdin ??= process.stdin;
    return stdin;
  };
  process.exitCode = await main(process.argv.slice(2), terminalOf(interrupt.signal, openStdin));
  // A list of names that goes on holds nobody up once the results are no longer wanted.
  stdin?.destroy();
}

/** Does, in a worker thread, the tasks of a run. */
export async function startWorker(): Promise<void> {
  const { serveTasks } = await import("./batch/worker.ts");
  serveTasks();
}

/** The streams are made when they are first asked for: each costs a millisecond or more. */
function terminalOf(signal: AbortSignal, openStdin: () => Terminal["stdin"]): Terminal {
  return {
    get stdin() {
      return openStdin();
    },
    get stdout() {
      return process.stdout;
    },
    get stderr() {
      return process.stderr;
    },
    env: process.env,
    get cwd() {
      return currentFolder();
    },
    signal,
    get worker() {
      return fileURLToPath(new URL("./worker.cjs", import.meta.url));
    },
  };
}

/** The current folder. Throws UsageError where it was removed. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch (error) {
    throw refusal(error, cliWords[languageFor(undefined, process.env)].noCurrentFolder);
  }
}
