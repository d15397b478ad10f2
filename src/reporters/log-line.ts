/**
 * A line as it may stand in the log of a job: CI systems take `::name` at its beginning and `##name[` anywhere for commands, so
 * a blank parts the signs.
 */
export function logLine(line: string): string {
  return line.replace(/^(\s*:)(?=:)/u, "$1 ").replace(/#(?=#\w*\[)/gu, "# ");
}
