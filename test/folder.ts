import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Gives the tests a folder for temporary files, and removes it with all that they leave there. */
export default function lendFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "ptt-tests-"));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
