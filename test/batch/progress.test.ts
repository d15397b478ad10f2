import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { openProgress, progressLine } from "../../src/cli/batch/progress.ts";

describe("a line of progress", () => {
  const plan = { total: 10_000, language: "en", now: () => 0 } as const;

  test("tells how many of how many, the rate, and the time left", () => {
    expect(progressLine(7_500, 25_000, plan)).toBe(
      "██████████████████░░░░░░  75%  7,500/10,000 files  300/s  0:09 left",
    );
    expect(progressLine(1, 60_000, plan)).toContain("166:39:00 left");
    expect(progressLine(10_000, 1_000, plan)).toContain("100%  10,000/10,000 files  10,000/s  0:00 left");
  });

  test("tells no end where none is known", () => {
    expect(progressLine(7_500, 25_000, { ...plan, total: null })).toBe("7,500 files  300/s");
    expect(progressLine(7_500, 25_000, { ...plan, language: "zh" })).toContain(
      "7,500/10,000 个文件  每秒300个  剩余0:09",
    );
  });
});

describe("on a stream", () => {
  function progress(isTTY: boolean) {
    let time = 0;
    const stream = Object.assign(new PassThrough(), { isTTY });
    const shown = openProgress(stream, { total: 100, language: "en", now: () => time });
    const at = (milliseconds: number) => {
      time = milliseconds;
      shown.step();
      return String(stream.read() ?? "");
    };
    return { at, clear: shown.clear, read: () => String(stream.read() ?? "") };
  }

  test("it comes after half a second, and then ten times a second at the most", () => {
    const { at } = progress(true);
    expect([at(100), at(499)]).toEqual(["", ""]);
    expect(at(510)).toMatch(/^\r.*3\/100 files.*\u001b\[K$/u);
    expect(at(550)).toBe("");
    expect(at(620)).toContain("5/100");
  });

  test("it is taken away for other words, where it is there", () => {
    const { at, clear, read } = progress(true);
    clear();
    expect(read()).toBe("");
    at(700);
    clear();
    expect(read()).toBe("\r\u001b[K");
    clear();
    expect(read()).toBe("");
  });

  test("it is shown on a terminal only", () => {
    expect(progress(false).at(700)).toBe("");
  });
});
