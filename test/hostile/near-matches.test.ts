import { expect, test } from "vitest";
import { defaultSettings, prepareCheck } from "../../src/check.ts";
import { compact } from "../../src/reporters/compact.ts";
import { pretty } from "../../src/reporters/pretty.ts";
import { within } from "../fuzz/within.ts";
import { nearMatches } from "./corpus/near-matches.ts";

/** Long enough that what takes its square in each value takes minutes. */
const length = process.env.FUZZ_SECONDS ? 200_000 : 10_000;
const longestLine = 2000;

test.each(nearMatches)("nothing in $name stumbles over $piece", { timeout: 300_000 }, async ({ name, bytes }) => {
  const check = await prepareCheck({ name, bytes: bytes(length) }, defaultSettings);
  const checked = within(check);
  expect(checked.tables.length).toBeLessThanOrEqual(2);
  expect(checked.diagnostics.length).toBeGreaterThan(0);
  for (const language of ["en", "zh"] as const) {
    const style = { language, hasColour: false, width: 80 };
    const lines = within(() => compact.file(checked, 0, style).split("\n"));
    for (const line of lines) expect(line.length).toBeLessThan(longestLine);
    within(() => pretty.file(checked, 0, style));
  }
});
