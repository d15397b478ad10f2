import { columnName } from "../../source/place.ts";

/** Texts and quoted sheet names, references by row and column, and other words: the second are what differs. */
const token =
  /"[^"]*"|'[^']*'|R(\[-?\d{1,7}\]|\d{1,7})?C(\[-?\d{1,5}\]|\d{1,5})?(?![\p{L}\d_(.])|[\p{L}_][\p{L}\d_.]*/gu;

/** A formula by rows and columns (`=SUM(R[-3]C:R[-1]C)`) of a cell as it is written by addresses, without its `=`; null where there is none. */
export function addressFormula(written: string | undefined, row: number, column: number): string | null {
  if (!written?.startsWith("=") || written.length < 2) return null;
  return written.slice(1).replace(token, (word, down?: string, across?: string) => {
    if (!/^R(?:C|\d|\[)/u.test(word)) return word;
    const at = { row: placeOf(down, row), column: placeOf(across, column) };
    const isAddress = at.row.index >= 0 && at.column.index >= 0;
    return isAddress ? `${at.column.mark}${columnName(at.column.index)}${at.row.mark}${at.row.index + 1}` : "#REF!";
  });
}

/** `[-1]` is the one before, `3` the third, nothing the same. */
function placeOf(written: string | undefined, own: number): { readonly index: number; readonly mark: "" | "$" } {
  if (written === undefined) return { index: own, mark: "" };
  if (written.startsWith("[")) return { index: own + Number(written.slice(1, -1)), mark: "" };
  return { index: Number(written) - 1, mark: "$" };
}
