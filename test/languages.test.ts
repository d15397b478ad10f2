import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rules } from "../src/rules/index.ts";

const src = new URL("../src/", import.meta.url);

/** The values that modules export with the keys en and zh, and nothing else: everything that is said in two languages. */
async function catalogues(): Promise<readonly (readonly [name: string, catalogue: Catalogue])[]> {
  const paths = readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
    .filter((path) => /export const \w+[^;]*?(?:Record<Language|<Language,)|\{ en, zh \}/su.test(text(path)));
  const found = paths.map(async (path) => {
    const exported: Readonly<Record<string, unknown>> = await import(new URL(path, src).pathname);
    return Object.entries(exported).flatMap(([name, value]) => {
      return isCatalogue(value) ? [[`${path} ${name}`, value] as const] : [];
    });
  });
  return (await Promise.all(found)).flat();
}

type Catalogue = Readonly<Record<"en" | "zh", unknown>>;

function isCatalogue(value: unknown): value is Catalogue {
  return typeof value === "object" && value !== null && Object.keys(value).sort().join() === "en,zh";
}

function text(path: string): string {
  return readFileSync(new URL(path, src), "utf8");
}

/** What is said, by where it stands: texts, and of functions how many facts they take. */
function leaves(value: unknown, path = ""): ReadonlyMap<string, string> {
  if (typeof value === "string") return new Map([[path, value]]);
  if (typeof value === "function") return new Map([[`${path}()`, ""]]);
  if (typeof value !== "object" || value === null) return new Map([[path, String(value)]]);
  return new Map(Object.entries(value).flatMap(([key, part]) => [...leaves(part, `${path}/${key}`)]));
}

const found = await catalogues();

test("the catalogues are found", () => {
  const names = found.map(([name]) => name);
  for (const name of [
    "cli/words.ts cliWords",
    "cli/help.ts helpWords",
    "reporters/words.ts reportWords",
    "cli/config-words.ts configWords",
  ])
    expect(names).toContain(name);
});

describe.each(found)("%s", (_, { en, zh }) => {
  const [english, chinese] = [leaves(en), leaves(zh)];

  test("says the same things in both languages", () => {
    const optional = (keys: Iterable<string>) => [...keys].filter((key) => !key.startsWith("/titles/")).sort();
    expect(optional(chinese.keys())).toEqual(optional(english.keys()));
  });

  test("leaves nothing blank, and nothing in the other language", () => {
    for (const [key, said] of chinese) {
      const isWordless = key.endsWith("()") || /^[^\p{L}]*$/u.test(said) || /^zh(?:-CN)?$/u.test(said);
      if (isWordless) continue;
      if (said === english.get(key)) expect(said, key).toMatch(/^[A-Za-z0-9 .:/_-]+$|\p{sc=Han}/u);
      else expect(said, key).toMatch(/\p{sc=Han}/u);
    }
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_, { en, zh, ground, options = [] }) => {
  test("says the same things in both languages", () => {
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
    for (const words of [en, zh]) for (const part of [words.title, words.what, words.why]) expect(part).not.toBe("");
    const pairs = [
      ...(["title", "what", "why"] as const).map((key) => [en[key], zh[key]] as const),
      [ground.en, ground.zh] as const,
    ];
    for (const { about } of options) pairs.push([about.en, about.zh]);
    for (const [english, chinese] of pairs) {
      expect(english).toMatch(/[a-z]{2}/iu);
      expect(chinese).toMatch(/\p{sc=Han}/u);
      expect(chinese).not.toBe(english);
    }
  });
});
