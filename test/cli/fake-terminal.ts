import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable, Writable } from "node:stream";
import { main } from "../../src/cli/main.ts";
import type { OutputStream, Terminal } from "../../src/cli/terminal.ts";

/** What a command line came to. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a run differs from one in an empty environment with nothing on standard input. */
export interface Surroundings {
  readonly cwd?: string;
  readonly env?: Terminal["env"];
  readonly stdin?: string | Uint8Array;
  readonly isTTY?: boolean;
  readonly signal?: AbortSignal;
  /** The program of workers; without it all is done in this thread. */
  readonly worker?: string;
}

/** Runs a command line in this process. */
export async function run(args: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  const [stdout, stderr] = [capture(surroundings), capture(surroundings)];
  const code = await main(args, {
    stdin: Readable.from([Buffer.from(surroundings.stdin ?? "")]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: surroundings.env ?? {},
    cwd: surroundings.cwd ?? process.cwd(),
    signal: surroundings.signal ?? new AbortController().signal,
    ...(surroundings.worker === undefined ? {} : { worker: surroundings.worker }),
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

/** A folder of its own with the given files in it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "ptt-test-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

function capture({ isTTY = false }: Surroundings): { readonly stream: OutputStream; readonly text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream: Object.assign(stream, { isTTY, columns: 90 }), text: () => Buffer.concat(chunks).toString() };
}
