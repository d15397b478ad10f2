import type { AttributeOf } from "../../package/xml.ts";
import type { CellKind } from "../../source/grid.ts";
import { readValue } from "../xlsx/content.ts";
import { readNumber } from "../xlsx/number.ts";
import { noStyles } from "../xlsx/styles.ts";
import { excelFormula } from "./formula.ts";

/** What the element of a cell says, apart from what it shows. */
export interface StoredValue {
  readonly kind: CellKind;
  readonly stored: string | null;
  readonly formula: string | null;
}

/** Reads the attributes of a cell; numbers are in plain decimal notation, dates in days since 1899-12-30. */
export function readStored(attribute: AttributeOf): StoredValue {
  const formula = excelFormula(attribute("table:formula"));
  if (attribute("calcext:value-type") === "error") return { kind: "error", stored: null, formula };
  switch (attribute("office:value-type")) {
    case "float":
    case "percentage":
    case "currency":
      return { kind: "number", stored: readNumber(attribute("office:value") ?? ""), formula };
    case "date":
      return { kind: "date", stored: daysOf(attribute("office:date-value") ?? ""), formula };
    case "time":
      return { kind: "date", stored: daysIn(attribute("office:time-value") ?? ""), formula };
    case "boolean":
      return { kind: "boolean", stored: null, formula };
    default:
      return { kind: "text", stored: null, formula };
  }
}

const plain = { strings: [], formatOf: noStyles, is1904: false, textLength: 0 };

/** Days since 1899-12-30 of an ISO 8601 date. */
function daysOf(value: string): string | null {
  return readValue(plain, { type: "d", style: 0, value, place: () => "" }).stored;
}

/** Days of a duration such as PT36H00M00S. */
function daysIn(value: string): string | null {
  const [, sign, hours, minutes, seconds] = /^(-?)PT(\d{1,9})H(\d{1,9})M(\d{1,9}(?:\.\d{1,9})?)S$/u.exec(value) ?? [];
  if (hours === undefined) return null;
  const days = (Number(hours) + Number(minutes) / 60 + Number(seconds) / 3600) / 24;
  return readNumber(String(sign === "-" ? -days : days));
}
