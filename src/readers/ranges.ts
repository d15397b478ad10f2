/** A run of rows or columns, counted from 0, its ends included. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** Adds a row or column to the ranges; the next one after the last range lengthens it. */
export function addToRanges(ranges: Range[], index: number): void {
  const last = ranges.at(-1);
  if (last && last.last + 1 === index) ranges[ranges.length - 1] = { first: last.first, last: index };
  else ranges.push({ first: index, last: index });
}

/** The members of ranges below `end`, however many ranges lie over one another. */
export function expandRanges(ranges: readonly Range[], end: number): ReadonlySet<number> {
  const members = new Set<number>();
  let next = 0;
  for (const { first, last } of [...ranges].sort((a, b) => a.first - b.first)) {
    for (next = Math.max(next, first); next <= last && next < end; next++) members.add(next);
  }
  return members;
}
