import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { configKeys, readConfig } from "../src/config/read.ts";
import { rules } from "../src/rules/index.ts";

const page = new URL("../docs/config.md", import.meta.url);
const text = readFileSync(page, "utf8");

test("docs/config.md tells of every option, and of no other; npm run pages writes them anew", () => {
  const rows = rules.flatMap(({ id, options = [] }) =>
    options.map(
      ({ name, about, fallback }) => `| \`${id}\` | \`${name}\` | ${about.en} | ${fallback.join(", ") || "none"} |`,
    ),
  );
  const table = ["| rule | option | what it holds | by default |", "|---|---|---|---|", ...rows].join("\n");
  const [before = "", , after = ""] = text.split(/(?<=<!-- options -->\n)([\s\S]*)(?=<!-- \/options -->)/u);
  const written = `${before}\n${table}\n\n${after}`;
  if (process.env.UPDATE_PAGES) writeFileSync(page, written);
  else expect(text).toBe(written);
});

test("the configuration that docs/config.md shows has every key, and no mistake", () => {
  const shown = /## The file\n\n```yaml\n([\s\S]*?)```/u.exec(text)?.[1] ?? "";
  expect(readConfig(shown).faults).toEqual([]);
  expect(Object.keys(parse(shown))).toEqual([...configKeys]);
});

test("the configuration among the examples has no mistake", () => {
  const example = readFileSync(new URL("../examples/config/ptt.config.yaml", import.meta.url), "utf8");
  expect(readConfig(example).faults).toEqual([]);
});
