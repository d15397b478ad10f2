import { workerData } from "node:worker_threads";
import { serve } from "../../batch/serve.ts";
import { doTask, type FileResult, type Task, type Work } from "./work.ts";

/** Does, in a worker thread, the tasks of a run; their time is watched from outside. */
export function serveTasks(): void {
  const work: Work = workerData;
  serve<Task, FileResult>((task) => doTask(task, work, { limited: (run) => run(), pause: () => {}, stdin: null }));
}
