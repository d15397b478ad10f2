import { InputError } from "../../src/diagnostic.ts";
import { defaultLimits, type Limits } from "../../src/limits.ts";
import type { Reader, Source } from "../../src/readers/reader.ts";
import type { Sheet } from "../../src/source/workbook.ts";

/** Reads bytes, or text as UTF-8, by a reader. */
export function readBy(reader: Reader, content: string | Uint8Array, limits: Partial<Limits> = {}): Source {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return reader.read({ name: `table.${reader.endings[0]}`, bytes }, { ...defaultLimits, ...limits });
}

/** The sheets that a reader makes of a file. */
export function sheetsBy(reader: Reader, content: string | Uint8Array, limits: Partial<Limits> = {}): readonly Sheet[] {
  return readBy(reader, content, limits).workbook?.sheets ?? [];
}

/** Each row as text: its cells with their columns where they don't follow one another, merged blocks with their size. */
export function drawn({ grid }: Sheet): string[] {
  return Array.from({ length: grid.rowCount }, (_, row) => {
    const cells = grid.row(row).map((cell) => {
      const { top, left, bottom, right } = grid.block(cell);
      if (top < row) return `${left}^`;
      const size = bottom > top || right > left ? `[${right - left + 1}x${bottom - top + 1}]` : "";
      return `${left}:${cell.text.replaceAll("\n", "⏎")}${size}`;
    });
    return cells.join(" ");
  });
}

/** What a file is refused for: the facts of the finding. */
export function refusalBy(reader: Reader, content: string | Uint8Array, limits: Partial<Limits> = {}): unknown {
  try {
    readBy(reader, content, limits);
  } catch (error) {
    if (error instanceof InputError) return { rule: error.finding.rule, ...error.finding.facts };
    throw error;
  }
  return "read";
}
