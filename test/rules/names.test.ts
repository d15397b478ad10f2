import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { rules } from "../../src/rules/index.ts";

const registry = readFileSync(new URL("../../src/rules/index.ts", import.meta.url), "utf8");

it("imports each rule by the name that its id makes, from the file that bears it", () => {
  const imports = [...registry.matchAll(/^import \{ (\w+) \} from "\.\/([\w/-]+)\.ts";$/gmu)];
  const written = imports.map(([, name, id]) => `${name} ${id}`).sort();
  expect(written).toEqual(rules.map(({ id }) => `${nameOf(id)} ${id}`).sort());
});

/** goalMissing for goal/missing. */
function nameOf(id: string): string {
  return id.replace(/[/-](\w)/gu, (_, letter: string) => letter.toUpperCase());
}
