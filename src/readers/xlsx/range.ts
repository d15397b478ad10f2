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

/** The members of ranges below `end`. */
export function expandRanges(ranges: readonly Range[], end: number): ReadonlySet<number> {
  const members = new Set<number>();
  for (const { first, last } of ranges) {
    if (members.size >= end) break;
    for (let index = first; index <= last && index < end; index++) members.add(index);
  }
  return members;
}
