import { readdirSync, readFileSync } from "node:fs";
import { check } from "../../src/check.ts";
import type { Checked } from "../../src/checked.ts";
import { typedWorkbook } from "../support/typed-workbook.ts";

const folder = new URL("./", import.meta.url);
const transcripts = new URL("../fixtures/tables/", import.meta.url);
/** The table that is kept as a workbook among the examples. */
const published = "gz-panyu-kgsxj-2024";

interface Transcript {
  readonly indicators: readonly TranscribedIndicator[];
}

/** An indicator of a transcript; blank cells are "". */
export interface TranscribedIndicator {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  /** By column; in a transcript ` ‖ ` parts a value from its unit. */
  readonly values: readonly string[];
}

/** The names of the real tables. */
export function realTableNames(): string[] {
  return readdirSync(transcripts)
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length))
    .sort();
}

/**
 * The indicators of a real table as they were transcribed, value and unit column joined. Where no level-1 category is shown it is
 * that of the row above; in print, the row of 成本指标 of the published table had slid to the left.
 */
export function transcribedIndicators(name: string): TranscribedIndicator[] {
  const { indicators }: Transcript = JSON.parse(readFileSync(new URL(`${name}.json`, transcripts), "utf8"));
  return indicators.map(({ level1, level2, name, values }, index) => {
    const isSlid = level1 === "成本指标" && level2 === "";
    const above = level1 === "" || isSlid ? indicators[index - 1]?.level1 : undefined;
    return { level1: above ?? level1, level2: isSlid ? level1 : level2, name, values: values.map(joined) };
  });
}

/** A unit that the value has already, or that is none, falls away. */
function joined(text: string): string {
  const [value = "", unit = ""] = text.split(" ‖ ");
  return /^[\d.]+$/u.test(value) ? value + unit : value;
}

/** A real table, typed into a workbook as it is laid out in print, checked. */
export async function checkReal(name: string): Promise<Checked> {
  const bytes =
    name === published
      ? readFileSync(new URL("../../examples/panyu-2024.xlsx", import.meta.url))
      : await typedWorkbook(readFileSync(new URL(`${name}.sheet`, folder), "utf8"));
  return check({ name: `${name}.xlsx`, bytes });
}
