import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseAst } from "vitest/node";
import { within } from "../fuzz/within.ts";

/** Where texts are bounded before they are matched: number formats, names of categories and indicators, amounts, targets. */
const bounded =
  /^(?:readers\/xlsx\/(?:plain-)?format|model\/taxonomy|rules\/(?:indicator|budget)\/.*|emit\/xlsx\/.*|reporters\/page\/target-words|target\/.*)\.ts$/u;
const length = 200_000;

const source = new URL("../../src/", import.meta.url);
const files = readdirSync(source, { encoding: "utf8", recursive: true }).filter((name) => /(?<!\.d)\.ts$/u.test(name));
const expressions = files
  .filter((name) => !bounded.test(name))
  .flatMap((name) => regexesIn(parseAst(readFileSync(new URL(name, source), "utf8"), { lang: "ts" }), name));

test("regular expressions are found", () => {
  expect(expressions.length).toBeGreaterThan(200);
});

test.each(expressions)("$name: $pattern takes no square of a text", { timeout: 60_000 }, ({ pattern, flags }) => {
  const regex = new RegExp(pattern, flags.replace("g", ""));
  within(() => {
    for (const text of nearMatches(pattern)) regex.exec(text);
  });
});

interface Expression {
  readonly name: string;
  readonly pattern: string;
  readonly flags: string;
}

function regexesIn(node: unknown, name: string): readonly Expression[] {
  if (typeof node !== "object" || node === null) return [];
  if ("regex" in node && node.regex) return [{ name, ...(node.regex as Omit<Expression, "name">) }];
  return Object.values(node).flatMap((child) => regexesIn(child, name));
}

/** Each sign that an expression may speak of, over and over, after each word of it or none, before what nothing matches. */
function* nearMatches(pattern: string): Generator<string> {
  const plain = pattern.replace(/\\[a-zA-Z](?:\{[^}]*\})?|\(\?<?[=!:]?/gu, " ");
  const words = new Set(["", ...(plain.match(/[\p{L}\d]{2,}/gu) ?? []).slice(0, 4), "甲", "1"]);
  const signs = new Set([..." \n1a甲,", ...(plain.match(/[^\s\\()|*+?{}^$]/gu) ?? []).slice(0, 12)]);
  for (const word of words) for (const sign of signs) yield `${word}${sign.repeat(length)}\0`;
}
