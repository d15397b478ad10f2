import { fileURLToPath } from "node:url";
import { main } from "./main.ts";
import type { Terminal } from "./terminal.ts";

const interrupt = new AbortController();
process.once("SIGINT", () => interrupt.abort());

/** The streams are made when they are first asked for: each costs a millisecond or more. */
const terminal: Terminal = {
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
  signal: interrupt.signal,
  get worker() {
    return fileURLToPath(new URL("./worker.cjs", import.meta.url));
  },
};

void main(process.argv.slice(2), terminal).then((code) => {
  process.exitCode = code;
});
