import { existsSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { describe, expect, it } from "vitest";
import { check, defaultSettings } from "../src/check.ts";
import type { Checked } from "../src/checked.ts";
import type { Language } from "../src/diagnostic.ts";
import { pretty } from "../src/reporters/pretty.ts";
import { rules } from "../src/rules/index.ts";
import type { Rule } from "../src/rules/rule.ts";
import { inputOf, settingsOf } from "./rules/example-input.ts";

const root = new URL("../", import.meta.url);

/** `vitest -u` writes examples/faults anew; what it writes is to be read. */
describe.each(rules.map((rule) => [rule.id, rule] as const))("the fault of %s in examples/faults", (id, rule) => {
  const path = faultPath(rule);

  it.skipIf(firstFault(rule).stored)("is the rule's first example", async () => {
    const text = new TextDecoder().decode(inputOf(firstFault(rule)).bytes);
    await expect(text).toMatchFileSnapshot(`../${path}`);
  });

  it("is found, and told in both languages", async () => {
    expect(existsSync(new URL(path, root))).toBe(true);
    const { baseline } = settingsOf(firstFault(rule));
    const known = baseline && { ...baseline, files: { [path]: baseline.files["example.yaml"] ?? [] } };
    const input = { name: path, bytes: readFileSync(new URL(path, root)) };
    const checked = await check(input, { ...defaultSettings, baseline: known });
    expect(checked.diagnostics.map((diagnostic) => diagnostic.rule)).toContain(id);
    for (const language of ["en", "zh"] as const) {
      await expect(report(checked, language)).toMatchFileSnapshot(`../${path.replace(/\.\w+$/u, "")}.${language}.out`);
    }
  });
});

function faultPath(rule: Rule): string {
  const example = firstFault(rule);
  const ending = example.stored ? ".xlsx" : extname(example.file?.name ?? "example.yaml");
  return `examples/faults/${rule.id}${ending}`;
}

function firstFault(rule: Rule) {
  const [example] = rule.examples.faulty;
  if (!example) throw new Error(`${rule.id} has no example at fault`);
  return example;
}

function report(checked: Checked, language: Language): string {
  return pretty.file(checked, 0, { language, hasColour: false, width: 100 });
}
