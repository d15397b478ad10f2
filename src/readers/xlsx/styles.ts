import { type Package, readPart } from "../../package/parts.ts";
import { compileFormat, generalFormat, type NumberFormat } from "./format.ts";

/** The number format of a cell by the index of its style. */
export type FormatOf = (style: number) => NumberFormat;

/** The formats of a workbook without a styles part. */
export const noStyles: FormatOf = () => generalFormat;

/** Reads the number formats of the cell styles; each is compiled when first asked for. An unknown style is General. */
export function readStyles(archive: Package, part: string): FormatOf {
  const { codes, styles } = readFormatCodes(archive, part);
  const compiled = new Map<number, NumberFormat>();
  return (style) => {
    const id = styles[style] ?? 0;
    const known = compiled.get(id);
    if (known) return known;
    const made = compileFormat(codes.get(id) ?? builtinFormats[id] ?? "General");
    compiled.set(id, made);
    return made;
  };
}

/** `styles` are the format ids of the cell styles in order, `codes` the workbook's own formats. */
function readFormatCodes(archive: Package, part: string): { codes: Map<number, string>; styles: readonly number[] } {
  const codes = new Map<number, string>();
  const styles: number[] = [];
  let list = "";
  readPart(archive, part, {
    open: (element, attribute) => {
      if (element === "numFmts" || element === "cellXfs") list = element;
      else if (element === "xf" && list === "cellXfs") styles.push(Number(attribute("numFmtId") ?? 0));
      else if (element === "numFmt" && list === "numFmts") {
        codes.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "General");
      }
    },
    close: (element) => {
      if (element === list) list = "";
    },
  });
  return { codes, styles };
}

/** The formats that files name by id only (ECMA-376 part 1, 18.8.30); where locales differ, as in Chinese. */
export const builtinFormats: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"¥"#,##0;"¥"\\-#,##0',
  6: '"¥"#,##0;[Red]"¥"\\-#,##0',
  7: '"¥"#,##0.00;"¥"\\-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"\\-#,##0.00',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m/d/yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '[$-804]AM/PMh"时"mm"分"',
  35: '[$-804]AM/PMh"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '[$-804]AM/PMh"时"mm"分"',
  56: '[$-804]AM/PMh"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};
