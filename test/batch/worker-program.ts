import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const work = fileURLToPath(new URL("../../src/cli/batch/work.ts", import.meta.url));
const serve = fileURLToPath(new URL("../../src/batch/serve.ts", import.meta.url));

/** Bundles the program of workers from the source. `fault` is code that runs before each task: `task` is what it is about to do. */
export async function workerProgram(fault = ""): Promise<string> {
  const outfile = join(mkdtempSync(join(tmpdir(), "ptt-worker-")), "worker.cjs");
  await build({
    stdin: {
      contents: `
        import { workerData } from "node:worker_threads";
        import { serve } from ${JSON.stringify(serve)};
        import { doTask } from ${JSON.stringify(work)};
        serve(async (task) => {
          ${fault}
          return doTask(task, workerData, { limited: (run) => run(), pause: () => {}, stdin: null });
        });`,
      resolveDir: fileURLToPath(new URL("../../", import.meta.url)),
    },
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    external: ["exceljs"],
    define: { "import.meta.url": "__url" },
    banner: { js: 'const __url = require("node:url").pathToFileURL(__filename).href;' },
    logLevel: "error",
  });
  return outfile;
}
