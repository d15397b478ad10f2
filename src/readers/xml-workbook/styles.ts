import type { AttributeOf } from "../../package/xml.ts";
import { compileFormat, generalFormat, type NumberFormat } from "../xlsx/format.ts";

/** The number formats of a workbook by its cell styles. */
export interface Styles {
  /** Reads `ss:Style` and what stands in it. */
  readonly open: (element: string, attribute: AttributeOf) => void;
  readonly formatOf: (style: string | undefined) => NumberFormat;
}

/** What formats that have a name show; where locales differ, as in Chinese. */
const named: Readonly<Record<string, string>> = {
  "General Number": "General",
  Fixed: "0.00",
  Standard: "#,##0.00",
  Percent: "0.00%",
  Scientific: "0.00E+00",
  Currency: '"¥"#,##0.00',
  "General Date": "yyyy/m/d h:mm",
  "Short Date": "yyyy/m/d",
  "Medium Date": "d-mmm-yy",
  "Long Date": 'yyyy"年"m"月"d"日"',
  "Short Time": "h:mm",
  "Medium Time": "h:mm AM/PM",
  "Long Time": "h:mm:ss",
};

/** Begins without styles: all cells are General. */
export function readStyles(): Styles {
  const codes = new Map<string, string>();
  const formats = new Map<string, NumberFormat>();
  let style = "";
  return {
    open: (element, attribute) => {
      if (element === "ss:Style") style = attribute("ss:ID") ?? "";
      else if (element === "ss:NumberFormat") codes.set(style, attribute("ss:Format") ?? "General");
    },
    formatOf: (id) => {
      const written = codes.get(id ?? "Default") ?? "General";
      const code = named[written] ?? written;
      const format = formats.get(code) ?? (code === "General" ? generalFormat : compileFormat(code));
      formats.set(code, format);
      return format;
    },
  };
}
