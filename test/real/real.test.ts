import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkReal, realTableNames, transcribedIndicators } from "./tables.ts";
import { findingsOf, indicatorsOf, summaryOf } from "./verdict.ts";

const folder = new URL("./", import.meta.url);

describe("the real tables", () => {
  it("are all laid out", () => {
    const laid = readdirSync(folder).filter((name) => name.endsWith(".expected"));
    expect(laid.map((name) => name.slice(0, -".expected".length)).sort()).toEqual(realTableNames());
  });

  it.each(realTableNames())("%s: every indicator stands under its category", async (name) => {
    const { tables } = await checkReal(name);
    const transcribed = transcribedIndicators(name);
    expect(tables).toHaveLength(1);
    if (transcribed.length > 0) expect(tables.flatMap(({ table }) => indicatorsOf(table))).toEqual(transcribed);
  });

  it.each(realTableNames())("%s: the findings are those of a careful reviewer", async (name) => {
    await expect(findingsOf(await checkReal(name))).toMatchFileSnapshot(`./${name}.expected`);
  });

  it("give these counts by rule", async () => {
    const checked = await Promise.all(realTableNames().map(checkReal));
    await expect(summaryOf(checked)).toMatchFileSnapshot("./SUMMARY.md");
  });
});
