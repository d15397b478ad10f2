import type { HostileFile } from "../hostile-file.ts";

const million = 1_000_000;
const large = { seconds: 60, megabytes: 500 };

/** JSON that nests, repeats or never ends. */
export const json: readonly HostileFile[] = [
  file("10,000 nested brackets", "[".repeat(10_000), "input/limit"),
  file("20 million nested brackets", "[".repeat(20 * million), "input/limit"),
  file("a million nested braces", '{"a":'.repeat(million), "input/limit"),
  file("three million values", `[${"1,".repeat(3 * million)}1]`, "input/limit", large),
  file("a text of two million letters", `{"title":"${"甲".repeat(2 * million)}"}`, "input/limit"),
  file("a text that never ends", `{"title":"${"\\\\".repeat(10 * million)}`, "input/unreadable"),
  file("a number of 100,000 digits", budget("9".repeat(100_000))),
  file("numbers beyond all numbers", budget("1e400")),
  file("an exponent of a million", budget("1e1000000")),
  file("an amount in words of 1e9999999", budget('"1e9999999"')),
  file("two million times the same key", `{${'"a":1,'.repeat(2 * million)}"form":"department"}`, "input/limit", large),
  file("200,000 times the same key", `{${'"title":"甲",'.repeat(200_000)}"form":"department"}`, "read", large),
  file("100,000 tables of nothing", "{}\n".repeat(100_000), "read", large),
  file("names of objects' own", '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":1}'),
  file(
    "halves of characters",
    '{"form":"department","title":"\\ud800甲\\u0000","goals":[{"horizon":"annual","text":"\\udfff\\u001b[31m"}]}',
  ),
  file("blanks for 40 million letters", `${" ".repeat(40 * million)}{}`),
];

function file(
  name: string,
  text: string,
  outcome: HostileFile["outcome"] = "read",
  bounds?: HostileFile["bounds"],
): HostileFile {
  return { name: `JSON: ${name}`, ending: "json", bytes: () => text, outcome, ...(bounds ? { bounds } : {}) };
}

function budget(amount: string): string {
  const line = (label: string) => `{"item":null,"label":"${label}","amount":${amount},"children":[]}`;
  return `{"form":"department","title":"表","fiscalYear":${amount},"budget":{"unit":"万元","expenditure":[${line("基本支出")}],"revenue":[${line("财政拨款")}]}}`;
}
