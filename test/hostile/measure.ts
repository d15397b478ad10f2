import { spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

const binary = fileURLToPath(new URL("../../bin/ptt.js", import.meta.url));
const usage = fileURLToPath(new URL("usage.cjs", import.meta.url));

/** What a run may take before it is ended. */
export interface Bounds {
  /** Seconds; no measure of speed, but far beyond what a slow machine needs. */
  readonly seconds: number;
  /** Memory of the process in all, in megabytes. */
  readonly megabytes: number;
}

/** What a run came to. */
export interface Run {
  /** null where it was ended by a signal. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Seconds of all processors, and the most memory that it held; null where it was ended. */
  readonly used: Bounds | null;
}

/** Runs the built command line in a process of its own, with a heap of the size that it is allowed, and ends it past its time. */
export async function measure(args: readonly string[], cwd: string, bounds: Bounds): Promise<Run> {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${bounds.megabytes}`, "--require", usage, binary, ...args],
    {
      cwd,
      env: {},
      stdio: ["ignore", "pipe", "pipe", "pipe"],
      timeout: 3 * bounds.seconds * 1000,
      killSignal: "SIGKILL",
    },
  );
  const [stdout, stderr, used] = [1, 2, 3].map((index) => gather(child.stdio[index] as Readable));
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (...end) => resolve(end));
  });
  return {
    code,
    signal,
    stdout: stdout?.() ?? "",
    stderr: stderr?.() ?? "",
    used: JSON.parse(used?.() || "null") as Bounds | null,
  };
}

function gather(stream: Readable): () => string {
  const chunks: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString();
}
