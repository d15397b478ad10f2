import { parentPort } from "node:worker_threads";
import { failureOf, type Outcome } from "./outcome.ts";

/**
 * Does, in a worker, the tasks that its pool hands out, one after the other, and answers each as soon as it is done. What
 * `work` throws costs that task only.
 */
export function serve<Task, Result>(work: (task: Task) => Promise<Result>): void {
  const port = parentPort;
  if (!port) throw new Error("serve is for workers");
  let last = Promise.resolve();
  port.on("message", (tasks: readonly Task[]) => {
    for (const task of tasks) {
      last = last.then(async () => port.postMessage(await outcomeOf(work, task)));
    }
  });
  port.postMessage(null);
}

async function outcomeOf<Task, Result>(work: (task: Task) => Promise<Result>, task: Task): Promise<Outcome<Result>> {
  try {
    return { kind: "done", result: await work(task) };
  } catch (error) {
    return { kind: "failed", failure: failureOf(error) };
  }
}
