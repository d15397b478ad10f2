import { expect, test } from "vitest";
import { reportWords } from "../../src/reporters/words.ts";

const nothing = { files: 1, tables: 1, checks: 38, errors: 0, warnings: 0, infos: 0, suppressed: 0 };
const large = { files: 3000, tables: 3000, checks: 114_000, errors: 12_345, warnings: 1, infos: 999, suppressed: 1000 };

test.each([
  ["en", nothing, "1 file, 1 table, 38 checks: ", "nothing to report"],
  ["zh", nothing, "1个文件，1张表，38项检查：", "没有发现问题"],
  [
    "en",
    large,
    "3,000 files, 3,000 tables, 114,000 checks: ",
    "12,345 errors, 1 warning, 999 notes (1,000 passed over)",
  ],
  ["zh", large, "3,000个文件，3,000张表，114,000项检查：", "12,345个错误，1个警告，999条提示（另有1,000处已忽略）"],
] as const)("the summary in %s of %o groups the digits of large counts", (language, summary, scope, verdict) => {
  expect(reportWords[language].summary(summary)).toEqual({ scope, verdict });
});
