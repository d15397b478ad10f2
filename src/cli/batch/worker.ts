import { workerData } from "node:worker_threads";
import { serve } from "../../batch/serve.ts";
import { doTask, type FileResult, type Task, type Work } from "./work.ts";

const work: Work = workerData;

/** What a worker of a run does; its time is watched from outside. */
serve<Task, FileResult>((task) => doTask(task, work, { limited: (run) => run(), stdin: null }));
