import { expect, test } from "vitest";
import { cliWords } from "../../src/cli/words.ts";

test.each([
  [
    "ENOENT",
    "can't write x/a.json: its folder is not there (ENOENT)",
    "无法写入 x/a.json：所在的文件夹不存在（ENOENT）",
  ],
  ["EROFS", "can't write x/a.json: the disk can only be read (EROFS)", "无法写入 x/a.json：磁盘是只读的（EROFS）"],
  ["EWHAT", "can't write x/a.json (EWHAT)", "无法写入 x/a.json（EWHAT）"],
])("what the system refuses is told in words where they are known: %s", (code, en, zh) => {
  expect([cliWords.en.cannotWrite("x/a.json", code), cliWords.zh.cannotWrite("x/a.json", code)]).toEqual([en, zh]);
});

test("a folder that can't be opened is told of as such", () => {
  expect(cliWords.en.cannotOpen("x", "EACCES")).toBe("can't open the folder x: permission is denied (EACCES)");
  expect(cliWords.zh.cannotOpen("x", "EACCES")).toBe("无法打开文件夹 x：没有权限（EACCES）");
});
