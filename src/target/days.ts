/** The first and last day of a date or period, as numbers that sort as the days do. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/** The days that an ISO 8601 date, month, year or interval covers; without the year if `isYearless`. null for recurrences and for a year alone without its year. */
export function daysOf(text: string, isYearless: boolean): Days | null {
  const [from = "", to = from] = text.split("/");
  const [first, last] = [dayNumber(from, "01", isYearless), dayNumber(to, "31", isYearless)];
  return first === null || last === null || last < first ? null : { first, last };
}

/** 20241231 for 2024-12-31; a month or day that isn't given is filled, the last day of a month always by 31. */
function dayNumber(text: string, filler: "01" | "31", isYearless: boolean): number | null {
  const match = /^(\d{4}|-)(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(text);
  if (match === null) return null;
  const [, year = "-", month, day] = match;
  if (isYearless && month === undefined) return null;
  const fillerMonth = filler === "01" ? "01" : "12";
  return Number(`${isYearless ? "" : year}${month ?? fillerMonth}${day ?? filler}`);
}
