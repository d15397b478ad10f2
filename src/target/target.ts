/** What a value cell promises, so that a program can decide whether an actual value keeps it. 指标值. */
export interface Target {
  /** The cell's text, untouched. */
  readonly raw: string;
  readonly kind: TargetKind;
  /** null where the kind has none. */
  readonly comparator: Comparator | null;
  readonly value: number | null;
  /** The upper end of a `between`. */
  readonly upper: number | null;
  /** The measure as written after the number: 亿元, 家, %. */
  readonly unit: string | null;
  /** The same in the base measure, 万, 亿, 千 and 百 multiplied out; null unless a quantity. */
  readonly canonical: Canonical | null;
  /** Set where the target is a change: 同比增长5%. */
  readonly change: "increase" | "decrease" | null;
  /** What a change is measured against, as written: 同比, 较上年, 比2023年. */
  readonly basis: string | null;
  /** boolean: 是 or 否; qualitative: the phrase; date: ISO 8601 to the precision given. */
  readonly text: string | null;
  /** The targets that a composite consists of. */
  readonly parts: readonly Target[];
}

export type TargetKind = "quantity" | "date" | "boolean" | "qualitative" | "composite" | "blank";

export type Comparator = "ge" | "gt" | "le" | "lt" | "eq" | "approx" | "between";

export interface Canonical {
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string | null;
}
