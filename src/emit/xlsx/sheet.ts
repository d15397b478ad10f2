import type { Block } from "../../source/grid.ts";

/** How a cell looks: the parts of a printed form. */
export type Look = "title" | "caption" | "section" | "header" | "category" | "text" | "amount" | "target" | "remark";

/** What a person may fill into a cell of a blank form. */
export type InputKind = "text" | "year" | "attribute" | "amount" | "weight" | "target" | "level1" | "level2";

/** What a cell holds: text, or a number with the format that shows its digits as reported. null: blank. */
export type Content =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number; readonly format: string; readonly shown: string }
  | { readonly kind: "formula"; readonly formula: string; readonly format: string; readonly shown: string }
  | null;

/** One cell of a printed form, or one merged block. */
export interface PrintedCell {
  readonly block: Block;
  readonly content: Content;
  readonly look: Look;
  /** What is filled in here; absent for the labels of the form. */
  readonly input?: InputKind;
  /** Lines for which there is room at least. */
  readonly lines?: number;
}

/** A printed form before it is a workbook. */
export interface PrintedSheet {
  readonly name: string;
  /** Of the columns from A on, in characters as a spreadsheet counts them. */
  readonly widths: readonly number[];
  readonly cells: readonly PrintedCell[];
  /** The rows at the top that every printed page repeats. */
  readonly headRows: number;
  /** Set for a form that is to be filled in: its labels are locked, and its inputs checked as they are typed. */
  readonly isTemplate?: true;
}

/** The longest text that a spreadsheet keeps in a cell, in UTF-16 code units. */
export const longestText = 32_767;

/** A text as the content of a cell, cut where a cell can't hold all of it; blank where there is none. */
export function textContent(text: string | null): Content {
  return text === null || text === "" ? null : { kind: "text", text: cut(text) };
}

/** A text as far as a cell can hold it, without half a character at its end. */
function cut(text: string): string {
  return text.length <= longestText ? text : text.slice(0, longestText).replace(/[\ud800-\udbff]$/u, "");
}
