import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
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

test("what a text was cut out of is not kept", () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const { answer } = counting({ texts: 100, length: 40 });
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let file = 0; file < 40; file++) answer(`file ${file} `.repeat(200_000).slice(0, 20));
  collect();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(20_000_000);
});
