import { pad } from "./display.ts";
import type { Paint } from "./paint.ts";

/** One line of an excerpt: its number, or null for a line of marks, and its text, painted already. */
export interface GutterLine {
  readonly name: string | null;
  readonly text: string;
  /** Whether the finding stands in it. */
  readonly isMain: boolean;
}

/** Lines with their numbers to the left of a bar; `⋮` where lines were left out. */
export function withGutter(lines: readonly (GutterLine | "gap")[], paint: Paint): readonly string[] {
  const width = gutterWidth(lines.map((line) => (line === "gap" ? null : line.name)));
  return lines.map((line) => {
    if (line === "gap") return paint("dim", `${" ".repeat(width)}⋮`);
    const name = line.name ?? "";
    const label = " ".repeat(width - 1 - name.length) + pad(name, name.length + 1);
    return `${line.isMain ? paint("bold", label) : paint("dim", label)}${paint("dim", "│")} ${line.text}`.trimEnd();
  });
}

/** The columns that the numbers of an excerpt take, the space after them included. */
export function gutterWidth(names: readonly (string | null)[]): number {
  return Math.max(4, ...names.map((name) => (name ?? "").length)) + 1;
}
