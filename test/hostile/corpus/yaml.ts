import type { HostileFile } from "../hostile-file.ts";

const million = 1_000_000;

/** YAML that grows, nests or lies. */
export const yaml: readonly HostileFile[] = [
  file("aliases that grow to 10^9 values", laughs(), "input/limit"),
  file("a mapping merged into itself 10^9 times", merges(), "input/limit"),
  file("an anchor that holds itself", "a: &a [*a]\n"),
  file("10,000 nested brackets", "[".repeat(10_000), "input/limit"),
  file("10,000 nested braces", "{a: ".repeat(10_000), "input/limit"),
  file("10,000 nested lists", "- ".repeat(10_000), "input/limit"),
  file(
    "mappings a thousand blanks deep",
    Array.from({ length: 1000 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join(""),
    "input/limit",
  ),
  file("a million dashes", "- a\n".repeat(million), "input/limit"),
  file("a million keys", Array.from({ length: million }, (_, index) => `k${index}: 1\n`).join(""), "input/limit"),
  file("a million times the same key", "title: a\n".repeat(million), "input/limit"),
  file("30,000 times the same key", "title: a\n".repeat(30_000), "read"),
  file("a million documents", "---\n".repeat(million), "read", { seconds: 30, megabytes: 400 }),
  file("40,000 documents", "--- {form: department}\n".repeat(40_000), "read", { seconds: 60, megabytes: 600 }),
  file("a million comments", "# 甲\n".repeat(million), "input/limit"),
  file("10 million blank lines", "\n".repeat(10 * million)),
  file("40 million blanks", " ".repeat(40 * million)),
  file("a million tabs", `title:${"\t".repeat(million)}甲\n`),
  file("a quote that never ends", `title: "${"甲".repeat(900_000)}`, "read", { seconds: 30, megabytes: 400 }),
  file("a text of two million letters", `title: ${"甲".repeat(2 * million)}\n`, "input/limit"),
  file("a block of 20 million letters", `title: |\n${`  ${"a".repeat(98)}\n`.repeat(200_000)}`, "input/limit"),
  file("a key of a million letters", `${"k".repeat(900_000)}: 1\n`),
  file("keys that are collections", "? ".repeat(10_000)),
  file("a thousand wrong values", `indicators:\n${"  - name: >甲\n".repeat(1000)}`, "read"),
  file("100,000 wrong values", `indicators:\n${"  - >90%\n".repeat(100_000)}`, "read"),
  file(
    "tags of code",
    'title: !!js/function "function(){ process.exit(9) }"\ngoals: !!python/object/apply:os.system ["exit 9"]\n',
    "read",
  ),
  file("a million tags", `title: ${"!a ".repeat(million)}\n`, "read"),
  file("a million anchors", `title: ${"&a ".repeat(million)}\n`, "read"),
  file(
    "names of objects' own",
    "__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\ntoString: 1\nindicators: {__proto__: {数量指标: {甲: 1}}}\n",
    "read",
  ),
  file(
    "an amount of 100,000 digits",
    `budget: {expenditure: {基本支出: ${"9".repeat(100_000)}}, revenue: {财政拨款: 1e400}}\n`,
    "read",
  ),
  file(
    "amounts of 900,000 decimals",
    `budget: {expenditure: {基本支出: 0.${"1".repeat(900_000)}, 项目支出: 1.${"2".repeat(900_000)}}, revenue: {财政拨款: 3.5}}\n`,
    "read",
  ),
  file(
    "NUL and halves of characters",
    'title: "甲\\0乙\\ud800丙\\udfff\\U0010FFFF"\ngoals: ["\\0\\x1b[31m"]\n',
    "read",
  ),
];

function file(
  name: string,
  text: string,
  outcome: HostileFile["outcome"] = "read",
  bounds?: HostileFile["bounds"],
): HostileFile {
  return { name: `YAML: ${name}`, ending: "yaml", bytes: () => text, outcome, ...(bounds ? { bounds } : {}) };
}

function laughs(): string {
  const levels = Array.from(
    { length: 9 },
    (_, index) => `l${index + 1}: &l${index + 1} [${`*l${index}, `.repeat(10)}]\n`,
  );
  return `l0: &l0 [ha]\n${levels.join("")}indicators: *l9\n`;
}

function merges(): string {
  const levels = Array.from(
    { length: 9 },
    (_, index) => `l${index + 1}: &l${index + 1} {<<: [${`*l${index}, `.repeat(10)}], k${index}: 1}\n`,
  );
  return `l0: &l0 {ha: 1}\n${levels.join("")}budget: *l9\n`;
}
