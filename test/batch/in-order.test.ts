import { setTimeout } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder } from "../../src/batch/in-order.ts";
import { collect } from "./collect.ts";

const window = { items: 4, weight: 100, weigh: () => 1 };

test("results come in the order of the items, whichever is ready first", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(5)), fc.integer({ min: 1, max: 8 }), async (delays, items) => {
      const run = async (index: number) => {
        for (let turn = 0; turn < (delays[index] ?? 0); turn++) await Promise.resolve();
        return index;
      };
      const results = await collect(inOrder(delays.keys(), run, { ...window, items }));
      expect(results).toEqual([...delays.keys()]);
    }),
  );
});

test("a result that is ready is not held back by an item that has not come", async () => {
  const items = async function* () {
    yield 1;
    await setTimeout(60_000, null, { ref: false });
  };
  const results = inOrder(items(), async (item: number) => item, window);
  expect((await results.next()).value).toBe(1);
});

test("no more is under way than the window holds, in items and in weight", async () => {
  for (const [bounds, most] of [
    [{ items: 4, weight: 1000 }, 4],
    [{ items: 1000, weight: 30 }, 5],
  ] as const) {
    let [started, taken, highest] = [0, 0, 0];
    const run = async () => {
      highest = Math.max(highest, ++started - taken);
      return 10;
    };
    for await (const _ of inOrder(Array(50).keys(), run, { ...bounds, weigh: (weight: number) => weight })) {
      taken++;
      await setTimeout(0);
    }
    expect(highest).toBeLessThanOrEqual(most + 1);
    expect(highest).toBeGreaterThan(1);
  }
});

test("an error of the items comes after the results before it", async () => {
  const items = async function* () {
    yield 1;
    throw new Error("no more");
  };
  const results = inOrder(items(), async (item: number) => item, window);
  expect((await results.next()).value).toBe(1);
  await expect(results.next()).rejects.toThrow("no more");
});

test("so does an error of the work", async () => {
  const run = async (item: number) => {
    if (item === 2) throw new Error("failed");
    return item;
  };
  const results = inOrder([1, 2, 3], run, window);
  expect((await results.next()).value).toBe(1);
  await expect(results.next()).rejects.toThrow("failed");
});

test("who leaves early ends the asking for items", async () => {
  let asked = 0;
  const items = function* () {
    for (;;) yield asked++;
  };
  for await (const result of inOrder(items(), async (item: number) => item, window)) if (result === 3) break;
  const then = asked;
  await setTimeout(5);
  expect(asked).toBe(then);
});
