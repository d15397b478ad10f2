/** A day, or the month or year that holds it, as written. */
export interface Day {
  readonly year: string | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** A day, month or year, or a period from one to another, and its tokens up to `next`. */
export interface Span {
  readonly from: Day;
  readonly to: Day | null;
  readonly next: number;
}

/** ISO 8601, to the precision given: 2024-12, --06-30 without a year. */
export function dayText(day: Day): string {
  const parts = [day.month, day.day].filter((part) => part !== null).map(pad);
  return day.year === null ? `--${parts.join("-")}` : [day.year, ...parts].join("-");
}

/** Negative if the first is earlier. */
export function compareDays(a: Day, b: Day): number {
  const [left, right] = [a, b].map((day) => Number(day.year ?? 0) * 10000 + (day.month ?? 0) * 100 + (day.day ?? 0));
  return (left ?? 0) - (right ?? 0);
}

/** Two digits. */
export function pad(count: number): string {
  return String(count).padStart(2, "0");
}

/** Whether a month has such a day. */
export function isDay(year: string | null, month: number, day: number): boolean {
  return day >= 1 && day <= lastDay(year, month);
}

/** Of a month; February without a year has 29. */
export function lastDay(year: string | null, month: number): number {
  return new Date(Date.UTC(Number(year ?? 2000), month, 0)).getUTCDate();
}
