import { expect, test } from "vitest";
import { oncePer } from "../../src/rules/once.ts";

test("the work is done once for each object, however often it is asked for", () => {
  let count = 0;
  const nameOf = oncePer(({ name }: { readonly name: string | null }) => {
    count++;
    return name;
  });
  const [one, other] = [{ name: "a" }, { name: null }];
  expect([nameOf(one), nameOf(other), nameOf(one), nameOf(other)]).toEqual(["a", null, "a", null]);
  expect(count).toBe(2);
});
