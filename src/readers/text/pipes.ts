import type { Span } from "../../source/place.ts";
import type { PlacedField } from "./layout.ts";

/** Upright lines between columns: of Markdown, full-width, and drawn ones. */
const pipes = "|｜│┃║";
/** A line that only rules: `|---|:-:|`, `+---+`, `├──┼──┤`. */
const rule = /^[\s|｜│┃║+:=\-─━═┼┿╋┬┴├┤┌┐└┘┏┓┗┛╔╗╚╝╠╣╦╩╬]*$/u;

/** Whether a line is a row between upright lines, at both ends or between three cells at least. */
export function isPipeRow(line: string): boolean {
  let found = 0;
  for (const sign of line) if (pipes.includes(sign)) found++;
  return found > 1 && !rule.test(line);
}

/** The fields of a line, without the signs of Markdown; a line that only rules, or is blank, is one blank field. */
export function readPipeRow(text: string, { start, end }: Span): readonly PlacedField[] {
  const spans = rule.test(text.slice(start, end)) ? [] : cut(text, start, end);
  if (spans.length === 0) return [{ start, end, text: "", endsRow: true, column: 0 }];
  return spans.map((span, column) => ({
    ...span,
    text: plainText(text.slice(span.start, span.end), spans.length > 1),
    endsRow: column === spans.length - 1,
    column,
  }));
}

/** The stretches between the upright lines; what stands before the first or after the last of them only if it isn't blank. */
function cut(text: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && (!pipes.includes(text[at] ?? "") || text[at - 1] === "\\")) continue;
    spans.push(trimmed(text, from, at));
    from = at + 1;
  }
  const isBlank = (span: Span | undefined): boolean => span !== undefined && span.start === span.end;
  if (spans.length > 1 && isBlank(spans.at(-1))) spans.pop();
  if (spans.length > 1 && isBlank(spans[0])) spans.shift();
  return spans;
}

function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && (text[from] ?? "").trim() === "") from++;
  while (to > from && (text[to - 1] ?? "").trim() === "") to--;
  return { start: from, end: to };
}

function plainText(written: string, isCell: boolean): string {
  const text = written
    .replaceAll("\\|", "|")
    .replaceAll("**", "")
    .replace(/<br ?\/?>/giu, "\n");
  return isCell ? text : text.replace(/^#{1,6} /u, "");
}
