import { fileURLToPath } from "node:url";
import { main } from "./main.ts";
import type { Terminal } from "./terminal.ts";

/** Runs the command line of this process. */
export async function startCommandLine(): Promise<void> {
  const interrupt = new AbortController();
  process.once("SIGINT", () => interrupt.abort());
  process.exitCode = await main(process.argv.slice(2), terminalOf(interrupt.signal));
}

/** Does, in a worker thread, the tasks of a run. */
export async function startWorker(): Promise<void> {
  const { serveTasks } = await import("./batch/worker.ts");
  serveTasks();
}

/** The streams are made when they are first asked for: each costs a millisecond or more. */
function terminalOf(signal: AbortSignal): Terminal {
  return {
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return process.stdout;
    },
    get stderr() {
      return process.stderr;
    },
    env: process.env,
    cwd: process.cwd(),
    signal,
    get worker() {
      return fileURLToPath(new URL("./worker.cjs", import.meta.url));
    },
  };
}
