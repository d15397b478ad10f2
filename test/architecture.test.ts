import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const src = fileURLToPath(new URL("../src/", import.meta.url));

/** The rooms of the house, and of which others each may know: the table of ARCHITECTURE.md. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  source: [],
  target: ["source"],
  vocabulary: [],
  diagnostic: ["source"],
  draft: ["source", "diagnostic"],
  limits: ["diagnostic"],
  package: ["source", "diagnostic", "limits"],
  readers: ["source", "vocabulary", "diagnostic", "draft", "limits", "package"],
  forms: ["source", "diagnostic", "draft", "target"],
  model: ["source", "vocabulary", "diagnostic", "draft", "target"],
  rules: ["source", "diagnostic", "draft", "target", "model"],
  checked: ["source", "diagnostic", "model", "rules"],
  identity: ["source", "diagnostic", "model", "rules", "checked"],
  reporters: ["source", "diagnostic", "draft", "model", "rules", "checked", "identity"],
  emit: ["source", "vocabulary", "diagnostic", "draft", "target", "model", "rules", "checked", "limits", "package"],
  locate: ["source", "diagnostic"],
  config: ["source", "diagnostic", "limits", "readers", "model", "rules", "checked", "identity", "locate"],
  check: [
    "source",
    "target",
    "diagnostic",
    "draft",
    "limits",
    "readers",
    "forms",
    "model",
    "rules",
    "checked",
    "locate",
    "config",
  ],
  batch: ["check", "checked", "diagnostic", "source", "limits", "package", "locate"],
};

/** What stands over all rooms, and is imported by nothing below it. */
const roofs = ["cli", "index"];

interface Import {
  readonly from: string;
  readonly to: string;
}

const imports = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.c?ts$/u.test(path) && !path.endsWith(".d.ts"))
  .flatMap(importsOf)
  .filter(({ to }) => !to.startsWith(".."));

test("there are imports to look at, in every room", () => {
  const seen = new Set(imports.flatMap(({ from }) => roomOf(from)));
  for (const room of ["source", "package", "readers", "forms", "model", "rules", "reporters", "emit", "check", "cli"])
    expect(seen).toContain(room);
});

test("every room is in the table", () => {
  const known = new Set([...Object.keys(mayImport), ...roofs]);
  expect(imports.map(({ from }) => roomOf(from)).filter((room) => !known.has(room))).toEqual([]);
});

test("rooms import only downwards", () => {
  const wrong = imports.filter(({ from, to }) => {
    const [room, other] = [roomOf(from), roomOf(to)];
    return room !== other && !roofs.includes(room) && !mayImport[room]?.includes(other);
  });
  expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

test("rules know no grid, no file and no line", () => {
  const wrong = imports.filter(
    ({ from, to }) => from.startsWith("rules/") && /^source\/(?:grid|text|workbook)\./u.test(to),
  );
  expect(wrong).toEqual([]);
});

test("only the command line touches the process, the terminal and the file system", () => {
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter(
    (path) => path.endsWith(".ts") && roomOf(path) !== "cli",
  );
  const touching = files.filter((path) =>
    /\bprocess\.|console\.|node:(?:fs|tty|process|child_process)/u.test(codeOf(path)),
  );
  expect(touching).toEqual([]);
});

function importsOf(path: string): readonly Import[] {
  const found = codeOf(path).matchAll(/\b(?:from|import)\s*\(?\s*"(?<to>\.{1,2}\/[^"]+)"/gu);
  return [...found].map(({ groups }) => ({
    from: path,
    to: relative(src, join(src, dirname(path), groups?.to ?? "")),
  }));
}

/** A source file without its comments. */
function codeOf(path: string): string {
  return readFileSync(join(src, path), "utf8").replace(/\/\*[\s\S]*?\*\/|(?<=\s)\/\/.*$/gmu, "");
}

/** The folder under src that a file stands in, or its own name at the top. */
function roomOf(path: string): string {
  return path.split("/")[0]?.replace(/\.c?ts$/u, "") ?? "";
}
