import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readAction, root } from "./run-action.ts";

const page = join(root, "docs/ci.md");
const text = readFileSync(page, "utf8");

/** The page with the files that it links to before a block in that block, and with the inputs and outputs of the action. */
function written(): string {
  const { inputs, outputs } = readAction();
  const given = Object.entries(inputs).map(
    ([name, { description, default: fallback = "" }]) =>
      `| \`${name}\` | ${fallback === "" ? "" : `\`${fallback}\``} | ${description} |\n`,
  );
  const told = Object.entries(outputs).map(([name, { description }]) => `| \`${name}\` | ${description} |\n`);
  return text
    .replace(/(?<=\]\(\.\.\/(examples\/ci\/[\w.-]+)\)[^\n]*:\n\n```\w+\n)[\s\S]*?(?=^```$)/gmu, (_, file: string) =>
      readFileSync(join(root, file), "utf8"),
    )
    .replace(/(?<=^\| input .*\n\|[-|]+\n)(?:\|.*\n)*/mu, () => given.join(""))
    .replace(/(?<=^\| output .*\n\|[-|]+\n)(?:\|.*\n)*/mu, () => told.join(""));
}

test("docs/ci.md shows the files among the examples and the action as they are; npm run pages writes them anew", () => {
  if (process.env.UPDATE_PAGES) writeFileSync(page, written());
  else expect(text).toBe(written());
});

test("docs/ci.md shows every file", () => {
  for (const file of ["github.yml", "gitlab.yml", "pre-commit.yaml", "check.sh"]) {
    expect(text).toContain(readFileSync(join(root, "examples/ci", file), "utf8"));
  }
});
