import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../../src/diagnostic.ts";
import type { DraftTable } from "../../src/draft.ts";
import { defaultLimits } from "../../src/limits.ts";
import { parseJson } from "../../src/readers/json/parse.ts";
import { jsonReader } from "../../src/readers/json.ts";
import type { Node } from "../../src/readers/tree/node.ts";
import { yamlReader } from "../../src/readers/yaml.ts";
import { arbitraryDraft, printDraft, printIndented } from "./print-draft.ts";
import { inputOf, onlyDraft, readText } from "./text-input.ts";

describe("a table that is written is read as it was", () => {
  const draft = arbitraryDraft();
  const manner = fc.record({
    language: fc.constantFrom<"en" | "zh">("en", "zh"),
    nesting: fc.constantFrom<"nested" | "listed">("nested", "listed"),
  });

  test("in YAML of either language, nested or listed", () => {
    fc.assert(
      fc.property(draft, manner, (table, how) => {
        const read = onlyDraft(readText(yamlReader, printIndented(printDraft(table, how))));
        expect(read.findings).toEqual([]);
        expect(asWritten(read.table)).toEqual(table);
      }),
    );
  });

  test("in JSON", () => {
    fc.assert(
      fc.property(draft, manner, (table, how) => {
        const read = onlyDraft(readText(jsonReader, JSON.stringify(printDraft(table, how))));
        expect(read.findings).toEqual([]);
        expect(asWritten(read.table)).toEqual(table);
      }),
    );
  });

  test("whatever the order of its keys", () => {
    fc.assert(
      fc.property(draft, manner, fc.infiniteStream(fc.nat(1000)), (table, how, order) => {
        const entries = Object.entries(printDraft(table, how));
        const shuffled = entries
          .map((entry) => ({ entry, at: order.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ entry }) => entry);
        const read = onlyDraft(readText(jsonReader, JSON.stringify(Object.fromEntries(shuffled))));
        expect(asWritten(read.table)).toEqual(table);
      }),
    );
  });

  test("every value's place holds its text", () => {
    fc.assert(
      fc.property(draft, manner, (table, how) => {
        const source = readText(jsonReader, JSON.stringify(printDraft(table, how)));
        for (const [pointer, place] of onlyDraft(source).origins.entries()) {
          const value = valueAt(table, pointer);
          if (typeof value !== "string" || place.kind !== "text" || pointer.includes("/level")) continue;
          expect(source.text?.text.slice(place.start, place.end)).toBe(JSON.stringify(value));
        }
      }),
    );
  });
});

describe("JSON", () => {
  const plain = (node: Node): unknown => {
    if (node.kind === "text") return node.text;
    if (node.kind === "nothing") return null;
    if (node.kind === "list") return node.items.map(plain);
    return node.entries.map(({ key, value }) => [key, plain(value)]);
  };
  const expected = (value: unknown): unknown => {
    if (value === null || typeof value === "string") return value;
    if (Array.isArray(value)) return value.map(expected);
    if (typeof value !== "object") return JSON.stringify(value);
    return Object.entries(value).map(([key, part]) => [key, expected(part)]);
  };

  test("is read as JSON.parse reads it", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, "\t"), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect([...parseJson(text, defaultLimits)].map(plain)).toEqual([expected(JSON.parse(text))]);
      }),
    );
  });

  test("is refused where JSON.parse refuses it, with a place in the text", () => {
    const signs = fc.array(fc.constantFrom(...'{}[]":,\\/u0b1-.eE+ \nx', "true", "null", '"a"', "12"), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(signs, (list) => {
        const text = `[${list.join("")}]`;
        const found = outcome(text);
        expect(found === "read").toBe(isJson(text));
      }),
      { numRuns: 3000 },
    );
  });
});

test("no JSON brings the reader down", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const { drafts, findings } = jsonReader.read(
        inputOf(`{"goals":${text},"indicators":${text},"budget":${text}}`),
        defaultLimits,
      );
      expect((drafts ?? []).length + findings.length).toBeGreaterThan(0);
    }),
  );
});

/** "read", or where the parser stopped. */
function outcome(text: string): string {
  try {
    return [...parseJson(text, defaultLimits)].length === 1 ? "read" : "several";
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.finding.place).toMatchObject({ kind: "text", start: expect.any(Number) });
    return "refused";
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function valueAt(table: DraftTable, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((value, step) => (value as Record<string, unknown> | null)?.[step], table);
}

/** A table without what is told of single indicators by `null` where others have a target. */
function asWritten(table: DraftTable): DraftTable {
  return { ...table, indicators: table.indicators.map(({ horizons: _, ...indicator }) => indicator) };
}
