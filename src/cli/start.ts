import { main } from "./main.ts";

const interrupt = new AbortController();
process.once("SIGINT", () => interrupt.abort());

const terminal = {
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  signal: interrupt.signal,
};

void main(process.argv.slice(2), terminal).then((code) => {
  process.exitCode = code;
});
