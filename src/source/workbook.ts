import type { Grid } from "./grid.ts";

/** One sheet of a workbook; a delimited text is read as a workbook of one sheet. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly grid: Grid;
}

/** The sheets of a file, in the order of the file. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
}
