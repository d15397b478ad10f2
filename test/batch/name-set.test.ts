import { expect, test } from "vitest";
import { NameSet } from "../../src/batch/name-set.ts";

test("knows each name again, however many there are", () => {
  const set = new NameSet();
  const names = Array.from({ length: 5000 }, (_, index) => `out/${index}.json`);
  expect(names.map((name) => set.add(name))).not.toContain(false);
  expect(names.map((name) => set.add(name))).not.toContain(true);
});
