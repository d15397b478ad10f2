import { Worker } from "node:worker_threads";
import type { Outcome } from "./outcome.ts";

/** What a worker runs and what it may use. */
export interface Bench {
  /** The path of the program, which calls `serve`. */
  readonly program: string;
  /** What the program is told at its start. */
  readonly setup: unknown;
  /** The heap that one worker may have, in MB. */
  readonly heap: number;
}

/** How a worker ended that was not asked to. */
export type Death = "memory" | { readonly message: string };

/** What a seat tells its pool. */
export interface SeatEvents<Result> {
  /** The worker is ready, or has answered the oldest task that it was given. */
  readonly onReady: () => void;
  readonly onOutcome: (outcome: Outcome<Result>) => void;
  readonly onDeath: (death: Death) => void;
}

/** A worker at work. */
export interface Seat<Task> {
  readonly give: (tasks: readonly Task[]) => void;
  /** Ends the worker; nothing is told of it any more. */
  readonly end: () => Promise<void>;
}

/** Starts a worker. */
export function openSeat<Task, Result>(bench: Bench, events: SeatEvents<Result>): Seat<Task> {
  const worker = new Worker(bench.program, {
    workerData: bench.setup,
    resourceLimits: { maxOldGenerationSizeMb: bench.heap },
    stdin: false,
  });
  let death: Death = { message: "the worker ended" };
  let isOver = false;
  worker.on("message", (outcome: Outcome<Result> | null) => {
    if (isOver) return;
    if (outcome === null) events.onReady();
    else events.onOutcome(outcome);
  });
  worker.on("error", (error: NodeJS.ErrnoException) => {
    death = error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : { message: error.message };
  });
  worker.on("exit", () => {
    if (!isOver) events.onDeath(death);
    isOver = true;
  });
  return {
    give: (tasks) => worker.postMessage(tasks),
    end: async () => {
      isOver = true;
      await worker.terminate();
    },
  };
}
