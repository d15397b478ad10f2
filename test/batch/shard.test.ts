import fc from "fast-check";
import { expect, test } from "vitest";
import { isInShard } from "../../src/batch/in-shard.ts";
import { parseShard } from "../../src/batch/shard.ts";

test("a shard is written index/count, counted from 1", () => {
  expect(parseShard("2/8")).toEqual({ index: 2, count: 8 });
  for (const text of ["0/8", "9/8", "1/0", "1", "a/b", "1/8/2", "-1/8", "1.5/8", ""])
    expect(parseShard(text)).toBeNull();
});

test("every name falls to one shard of any number of them", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (name, count) => {
      const shards = Array.from({ length: count }, (_, index) => ({ index: index + 1, count }));
      expect(shards.filter((shard) => isInShard(name, shard))).toHaveLength(1);
    }),
  );
});

test("which shard never changes", () => {
  const names = ["tables/a.xlsx", "tables/b.xlsx", "表/绩效目标表.xlsx", "x"];
  expect(names.map((name) => [1, 2, 3, 4].find((index) => isInShard(name, { index, count: 4 })))).toEqual([2, 4, 4, 3]);
});

test("shards are of about one size", () => {
  const names = Array.from({ length: 4000 }, (_, index) => `tables/${index}.xlsx`);
  for (let index = 1; index <= 4; index++) {
    const { length } = names.filter((name) => isInShard(name, { index, count: 4 }));
    expect(length).toBeGreaterThan(900);
    expect(length).toBeLessThan(1100);
  }
});
