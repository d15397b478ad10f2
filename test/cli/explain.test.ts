import { expect, test } from "vitest";
import { rules } from "../../src/rules/index.ts";
import { run } from "./fake-terminal.ts";

test("without a rule, all are listed, by area", async () => {
  const { code, stdout } = await run(["explain"]);
  expect(code).toBe(0);
  for (const { id } of rules) expect(stdout).toContain(`  ${id} `);
  expect(stdout).toMatch(/^The file\n {2}input\//u);
});

test.each(["en", "zh"] as const)("every rule is told in full: %s", async (language) => {
  for (const rule of rules) {
    const { code, stdout } = await run(["explain", rule.id, "--lang", language], { isTTY: false });
    const bare = stdout.replace(/\s+/gu, "");
    expect(code).toBe(0);
    for (const text of [rule[language].title, rule[language].what, rule[language].why, rule.ground[language]]) {
      expect(bare).toContain(text.replace(/\s+/gu, ""));
    }
  }
});

test("a rule can be named without its area", async () => {
  expect((await run(["explain", "unbalanced"])).stdout).toMatch(/^budget\/unbalanced {2}error\n/u);
});

test("an unknown rule is a usage error that tells the nearest", async () => {
  expect(await run(["explain", "budget/unbalancd"])).toEqual({
    code: 2,
    stdout: "",
    stderr: "ptt: unknown rule budget/unbalancd; did you mean budget/unbalanced?\n",
  });
  expect((await run(["explain", "zzzzzz"])).stderr).toBe("ptt: unknown rule zzzzzz; ptt explain lists them all\n");
});

test("a name that several rules have is a usage error that tells them", async () => {
  const { code, stderr } = await run(["explain", "duplicate"]);
  expect([code, stderr]).toEqual([
    2,
    "ptt: unknown rule duplicate; did you mean task/duplicate or indicator/duplicate?\n",
  ]);
});
