import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A command of a page and the output that the page shows; a line of … stands for any lines. */
export interface Step {
  readonly command: string;
  readonly shown: string;
}

const root = new URL("../../", import.meta.url).pathname;

/** The commands that begin with `$ ` in the console blocks of a Markdown page, block by block. */
export function transcripts(page: string): Step[][] {
  const blocks = [...page.matchAll(/^```console\n([\s\S]*?)^```$/gmu)].map((match) => match[1] ?? "");
  return blocks.map((block) =>
    block
      .split(/^(?=\$ )/mu)
      .filter((part) => part.startsWith("$ "))
      .map((part) => {
        const [first = "", ...rest] = part.split("\n");
        return { command: first.slice(2), shown: rest.join("\n").trimEnd() };
      }),
  );
}

/** Runs a page's commands one after the other in a folder of their own, which holds the examples; yields what each printed. */
export function* replay(blocks: readonly (readonly Step[])[]): Generator<Step & { readonly printed: string }> {
  const folder = mkdtempSync(join(tmpdir(), "ptt-page-"));
  try {
    cpSync(join(root, "examples"), join(folder, "examples"), { recursive: true });
    for (const step of blocks.flat()) if (!isSetUp(step.command)) yield { ...step, printed: run(step.command, folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether an output is what a page shows of it. */
export function matches(shown: string, printed: string): boolean {
  const parts = shown.split(/^…$\n?/mu).map((part) => part.trimEnd());
  if (parts.length === 1) return shown === printed;
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const found = printed.indexOf(part, at);
    if (found < 0 || (index === 0 && found !== 0)) return false;
    at = found + part.length;
  }
  return parts.at(-1) === "" || printed.endsWith(parts.at(-1) ?? "");
}

/** Installing is what the reader does and CI checks. */
function isSetUp(command: string): boolean {
  return /^(?:npm|git|cd) /u.test(command);
}

function run(command: string, folder: string): string {
  const script = command.replace(/(^|[|&;(]\s*)(?:npx )?ptt(?= )/gu, `$1"${process.execPath}" "${root}bin/ptt.js"`);
  const env = { ...process.env, LC_ALL: "C.UTF-8", NO_COLOR: "1", COLUMNS: "100" };
  const { stdout, stderr } = spawnSync("bash", ["-c", `exec 2>&1; ${script}`], { cwd: folder, env, encoding: "utf8" });
  return `${stdout}${stderr}`.trimEnd();
}
