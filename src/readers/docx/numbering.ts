import { type Package, readPart } from "../../package/parts.ts";
import type { AttributeOf } from "../../package/xml.ts";
import { namespaces } from "./namespaces.ts";
import { ordinal } from "./ordinal.ts";

/** Tells the numbers that Word puts before paragraphs, counting them up. */
export interface Numbering {
  /** The label of the next paragraph of a list at a level, such as `1. ` or `（二）`; "" where it has none. */
  readonly next: (list: string, level: number) => string;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** The label, with `%1` for the number of the first level. */
  readonly text: string;
}

/** The levels of lists by their ids; a list is a use of a definition, and all uses count on together. */
interface Definitions {
  readonly levels: Map<string, Map<number, Level>>;
  readonly uses: Map<string, string>;
}

/** That of a document without a numbering part. */
export const noNumbering: Numbering = { next: () => "" };

/** Reads the numbering part of a document (ECMA-376 part 1, 17.9). */
export function readNumbering(archive: Package, part: string): Numbering {
  const { levels, uses } = readDefinitions(archive, part);
  const counts = new Map<string, number[]>();
  return {
    next: (list, level) => {
      const definition = uses.get(list);
      const of = definition === undefined ? undefined : levels.get(definition);
      const own = of?.get(level);
      if (definition === undefined || !of || !own) return "";
      const count = (counts.get(definition) ?? []).slice(0, level + 1);
      count[level] = (count[level] ?? own.start - 1) + 1;
      counts.set(definition, count);
      return labelOf(own, (at) => ordinal(count[at] ?? of.get(at)?.start ?? 1, of.get(at)?.format ?? "decimal"));
    },
  };
}

function labelOf({ text, format }: Level, numberOf: (level: number) => string): string {
  if (format === "bullet" || format === "none" || !text.includes("%")) return "";
  const label = text.replace(/%([1-9])/gu, (_, level: string) => numberOf(Number(level) - 1));
  return /[、，）)]$/u.test(label) ? label : `${label} `;
}

interface Open {
  definition: string;
  list: string;
  level: number;
  start: number;
  format: string;
  text: string;
}

function readDefinitions(archive: Package, part: string): Definitions {
  const found: Definitions = { levels: new Map(), uses: new Map() };
  const open: Open = { definition: "", list: "", level: 0, start: 1, format: "decimal", text: "" };
  readPart(archive, part, {
    namespaces,
    open: (element, attribute) => readElement(found, open, { element, attribute }),
    close: (element) => {
      if (element === "w:lvl" && open.list === "") endLevel(found, open);
      else if (element === "w:num") open.list = "";
    },
  });
  return found;
}

function readElement(
  { uses }: Definitions,
  open: Open,
  { element, attribute }: { readonly element: string; readonly attribute: AttributeOf },
): void {
  const value = attribute("w:val") ?? "";
  if (element === "w:abstractNum") open.definition = attribute("w:abstractNumId") ?? "";
  else if (element === "w:num") open.list = attribute("w:numId") ?? "";
  else if (element === "w:abstractNumId") uses.set(open.list, value);
  else if (element === "w:lvl") {
    open.level = Number(attribute("w:ilvl"));
    open.start = 1;
    open.format = "decimal";
    open.text = "";
  } else if (element === "w:start") open.start = Number(value);
  else if (element === "w:numFmt") open.format = value;
  else if (element === "w:lvlText") open.text = value.slice(0, longestLabel);
}

/** No label is longer; a small part could fill memory with long ones. */
const longestLabel = 40;

function endLevel({ levels }: Definitions, { definition, level, start, format, text }: Open): void {
  const of = levels.get(definition) ?? new Map<number, Level>();
  levels.set(definition, of);
  if (Number.isInteger(level) && level >= 0 && level < mostLevels) {
    of.set(level, { start: Number.isInteger(start) ? start : 1, format, text });
  }
}

const mostLevels = 9;
