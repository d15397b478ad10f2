import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { languageFor, styleFor } from "../../src/cli/terminal.ts";

describe("the language of messages", () => {
  test.each([
    [undefined, {}, "en"],
    [undefined, { LANG: "zh_CN.UTF-8" }, "zh"],
    [undefined, { LANG: "zh_CN.UTF-8", LC_ALL: "C" }, "en"],
    [undefined, { LANG: "zh_CN.UTF-8", LC_ALL: "" }, "zh"],
    [undefined, { LANG: "en_US.UTF-8", LC_MESSAGES: "zh_TW" }, "zh"],
    [undefined, { LANG: "zha_CN" }, "en"],
    ["zh-Hans", { LANG: "en_US" }, "zh"],
    ["en", { LC_ALL: "zh_CN" }, "en"],
  ] as const)("--lang %s with %o is %s", (asked, env, language) => {
    expect(languageFor(asked, env)).toBe(language);
  });
});

describe("colour", () => {
  const colour = (isTTY: boolean, env: Readonly<Record<string, string>>, color = true) => {
    const stream = Object.assign(new PassThrough(), { isTTY });
    const terminal = {
      stdin: stream,
      stdout: stream,
      stderr: stream,
      env,
      cwd: "",
      signal: new AbortController().signal,
    };
    return styleFor(stream, terminal, { language: "en", color }).hasColour;
  };

  test.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: "1" }, false],
    [true, { NO_COLOR: "" }, true],
    [false, { FORCE_COLOR: "1" }, true],
    [false, { FORCE_COLOR: "" }, true],
    [true, { FORCE_COLOR: "0" }, false],
    [true, { TERM: "dumb" }, false],
    [true, { FORCE_COLOR: "1", NO_COLOR: "1" }, true],
  ])("on a terminal: %s, with %o: %s", (isTTY, env, expected) => {
    expect(colour(isTTY, env as Record<string, string>)).toBe(expected);
  });

  test("--no-color wins over all", () => {
    expect(colour(true, { FORCE_COLOR: "1" }, false)).toBe(false);
  });
});
