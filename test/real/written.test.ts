import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { typedWorkbook } from "../support/typed-workbook.ts";
import { findingsOf } from "./verdict.ts";

/**
 * Tables as they are handed in, by the provinces' forms: `careful` ones, in which nothing is wrong, and `hasty` ones, with the habits
 * of clerks in a hurry (units in cells, stray blanks and signs, templates half filled in), in which little is.
 */
describe.each(["careful", "hasty"])("tables by %s clerks", (kind) => {
  const folder = new URL(`./${kind}/`, import.meta.url);
  const names = readdirSync(folder).flatMap((name) => (name.endsWith(".sheet") ? [name.replace(/\.sheet$/u, "")] : []));

  it.each(names)("%s", async (name) => {
    const bytes = await typedWorkbook(readFileSync(new URL(`${name}.sheet`, folder), "utf8"));
    const found = findingsOf(await check({ name: `${name}.xlsx`, bytes }));
    if (kind === "careful") expect(found.split("\n").filter((line) => !/^#|^$/u.test(line))).toEqual([]);
    await expect(found).toMatchFileSnapshot(`./${kind}/${name}.expected`);
  });
});
