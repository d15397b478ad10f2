import { expect, test } from "vitest";
import { run } from "./fake-terminal.ts";

test("prints what a text compiles to", async () => {
  const { code, stdout } = await run(["target", "≥95%"]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ raw: "≥95%", kind: "quantity", comparator: "ge", value: 95, unit: "%" });
});

test("prints several texts a line each, harmless ones", async () => {
  const { stdout } = await run(["target", "500家", "有积极作用\u202e"]);
  const lines = stdout.trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line).kind)).toEqual(["quantity", "qualitative"]);
  expect(stdout).not.toContain("\u202e");
});
