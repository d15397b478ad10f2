import { expect, test } from "vitest";
import { remembered } from "../../src/source/remembered.ts";

function counting(memory: { readonly texts: number; readonly length: number }) {
  const asked: string[] = [];
  const answer = remembered((text) => {
    asked.push(text);
    return [text];
  }, memory);
  return { asked, answer };
}

test("a text is worked out once and its answer is the same object", () => {
  const { asked, answer } = counting({ texts: 10, length: 10 });
  expect(answer("名称")).toBe(answer("名称"));
  expect(asked).toEqual(["名称"]);
});

test("a text longer than is remembered is worked out each time", () => {
  const { asked, answer } = counting({ texts: 10, length: 3 });
  answer("四个字的");
  answer("四个字的");
  expect(asked).toHaveLength(2);
});

test("what is asked for stays, what is not is forgotten", () => {
  const { asked, answer } = counting({ texts: 10, length: 10 });
  for (let number = 0; number < 100; number++) {
    answer("stays");
    answer(`goes ${number}`);
  }
  answer("goes 0");
  expect(asked.filter((text) => text === "stays")).toHaveLength(1);
  expect(asked.filter((text) => text === "goes 0")).toHaveLength(2);
});
