import { closeSync, openSync, readSync } from "node:fs";

/** How the JSON, the SARIF and the GitLab report and a baseline begin. */
const beginning =
  /^\s*(?:\{\s*"(?:formatVersion|baselineVersion)"|\{\s*"\$schema": "[^"]*sarif|\[\s*\{"type":"issue","check_name")/u;

/** Whether a file is a report that ptt wrote, by its first bytes: beside tables, it is none. A file that can't be opened is told when it is read. */
export function isOwnReport(path: string): boolean {
  if (!path.toLowerCase().endsWith(".json")) return false;
  try {
    return beginning.test(firstBytes(path));
  } catch {
    return false;
  }
}

function firstBytes(path: string): string {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(128);
    return bytes.toString("latin1", 0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
