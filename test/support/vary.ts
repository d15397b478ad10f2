import fc from "fast-check";

/** What may differ between two sheets that say the same. */
export interface Variation {
  /** How far the sheet is moved from A1. */
  readonly down: number;
  readonly right: number;
  /** What became of merged blocks: kept, only their first cell filled, or the text in each of their cells. */
  readonly merges: "kept" | "first" | "each";
  /** What stands between the letters of labels. */
  readonly letters: "" | " " | "　" | "\n";
  /** Rows before which a blank one is put; counted round where there are fewer. */
  readonly blanks: readonly number[];
  /** Whether the header of the indicators comes again further down. */
  readonly page: number | null;
}

type Rows = readonly (readonly string[])[];

export function variations(): fc.Arbitrary<Variation> {
  return fc.record({
    down: fc.constantFrom(0, 1, 7),
    right: fc.constantFrom(0, 2),
    merges: fc.constantFrom("kept", "first", "each"),
    letters: fc.constantFrom("", " ", "　", "\n"),
    blanks: fc.uniqueArray(fc.nat(40), { maxLength: 2 }),
    page: fc.option(fc.nat(20)),
  });
}

/** Rows in the notation of `draw`, so varied. `isLabel` tells which texts are labels. */
export function vary(rows: Rows, variation: Variation, isLabel: (text: string) => boolean): string[][] {
  const paged = variation.page === null ? rows : withHeaderAgain(rows, variation.page);
  const spaced = paged.map((row) => row.map((text) => (isLabel(text) ? [...text].join(variation.letters) : text)));
  const blanked = withBlanks(spaced, variation.blanks);
  const loose = variation.merges === "kept" ? blanked : unmerge(blanked, variation.merges);
  const width = Math.max(...loose.map((row) => row.length));
  const moved = loose.map((row) => [...Array<string>(variation.right).fill(""), ...row]);
  return [...Array.from({ length: variation.down }, () => Array<string>(width).fill("")), ...moved];
}

/** The row of the header that names the levels; -1 where there is none. */
export function headerRow(rows: Rows): number {
  return rows.findIndex((row) => row.some((text) => /^一\s*级\s*指\s*标$/u.test(text)));
}

/** The header once more, before a record whose cells are all its own. */
function withHeaderAgain(rows: Rows, page: number): Rows {
  const header = headerRow(rows);
  const cells = rows[header];
  if (!cells || cells.slice(1).includes("^") || isMergedDown(rows[header + 1] ?? [])) return rows;
  const isSide = (column: number) => column === 0 && rows[header + 1]?.[0] === "^";
  const isWhole = (row: readonly string[]) =>
    row.every((text, column) => text !== "^" || isSide(column)) &&
    row.some((text, column) => column > 0 && text !== "<");
  const records = rows.flatMap((row, at) =>
    at > header + 2 && row.length === cells.length && isWhole(row) ? [at] : [],
  );
  const before = records[page % Math.max(1, records.length)];
  if (before === undefined) return rows;
  const again = cells.map((text, column) => (isSide(column) ? (rows[before]?.[0] === "^" ? "^" : "") : text));
  return [...rows.slice(0, before), again, ...rows.slice(before)];
}

/** Whether a row is the second of a header. */
function isMergedDown(row: readonly string[]): boolean {
  return row.slice(1).filter((text) => text === "^").length > 1;
}

/** Blank rows before some, but for those within a merged block. */
function withBlanks(rows: Rows, blanks: readonly number[]): Rows {
  const before = new Set(blanks.map((at) => at % rows.length));
  return rows.flatMap((row, at) => (before.has(at) && !row.includes("^") ? [[], row] : [row]));
}

function unmerge(rows: Rows, as: "first" | "each"): Rows {
  const texts: string[][] = [];
  rows.forEach((row, at) => {
    texts.push([]);
    row.forEach((text, column) => {
      const joined = text === "<" ? texts[at]?.[column - 1] : text === "^" ? texts[at - 1]?.[column] : undefined;
      texts[at]?.push(joined ?? text);
    });
  });
  return as === "each" ? texts : rows.map((row) => row.map((text) => (text === "<" || text === "^" ? "" : text)));
}
