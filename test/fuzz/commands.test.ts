import { rmSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { folderWith, run } from "../cli/fake-terminal.ts";
import { patience, search } from "./budget.ts";
import { inputs } from "./inputs.ts";

/** What can be done with a file, but for its name. */
const commands = [
  "validate",
  "validate --format junit",
  "report",
  "report -o out.html",
  "report -o out.md",
  "report -o out.xlsx",
  "compile",
  "compile --source",
  "compile --to yaml",
  "compile --to xlsx -o out.xlsx",
  "compile --to ndjson --out-dir out",
  "baseline",
  "init -o out.yaml --from",
];

test.each(inputs)("$name, by each command", { timeout: patience }, ({ given, runs }) =>
  search(
    fc.tuple(given, fc.constantFrom(...commands)),
    async ([{ name, bytes }, command]) => {
      const input = `in${/\.\w+$/u.exec(name)?.[0]}`;
      const cwd = folderWith({ [input]: bytes });
      const { code, stderr } = await run([...command.split(" "), input], { cwd });
      rmSync(cwd, { recursive: true });
      // 2 where a command says that it is not for such a file.
      expect([0, 1, 2]).toContain(code);
      expect(stderr).not.toMatch(/defect|(?!\n)[\p{Cc}\p{Cs}]/u);
    },
    Math.ceil(runs / 3),
  ),
);
