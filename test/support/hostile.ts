import { check } from "../../src/check.ts";
import type { Checked } from "../../src/checked.ts";

/** Texts that one of the formats, or what shows it, would act on. */
export const hostileTexts = [
  "<script>alert(1)</script>",
  "</script><img src=x onerror=alert(1)>",
  "=cmd|'/c calc'!A0",
  "+1+cmd|' /C calc'!A0",
  "-2+3",
  "@SUM(1+1)",
  "＝HYPERLINK(1)",
  "::error file=a::boo",
  "%0A::error::boo",
  "##[error]boo",
  "\n::warning::boo",
  "\u001b[31mred\u001b[0m",
  "\u001b]8;;https://example.com\u0007link",
  "a]]>b<![CDATA[c",
  "<!-- a -- b -->",
  "&amp;&lt;&#0;&bogus;",
  "a | b |\n| c",
  "[link](javascript:alert(1)) ![i](x)",
  "a\u202eb\u2066c\u2069",
  "\u200bnothing\ufeff",
  "a\0b\bc\u007f\u0085d",
  "a\u2028b\u2029c",
  "\ud800 alone",
  "\ufffe\uffff",
  "a\"b'c`d\\e",
  "a\r\nb\tc",
  "，,;\t；",
  "😀𠀀",
] as const;

/**
 * A JSON table whose names are the hostile texts, so that findings say them; its path is hostile too. Each text stands in an
 * indicator without a yardstick, in a task without an amount and in a label that is not known.
 */
export function hostileFile(path = "a,b:c%0A/<script>/::error::\u202e=x.json"): Promise<Checked> {
  const table = {
    schemaVersion: 1,
    form: "department",
    title: hostileTexts[0],
    department: { name: hostileTexts[2] },
    budget: {
      unit: "万元",
      expenditure: [{ label: "基本支出", amount: "1" }],
      revenue: [{ label: "财政拨款", amount: "2" }],
    },
    goals: [{ horizon: "annual", ordinal: 1, text: "建成20座充电站，方便群众充电。" }],
    tasks: hostileTexts.map((text) => ({
      category: "key",
      name: text,
      content: text,
      outcome: "建成。",
      funding: text,
    })),
    indicators: hostileTexts.map((text) => ({
      level1: { label: "效益指标" },
      level2: { label: text },
      name: text,
      annualTarget: { raw: "有积极作用" },
    })),
  };
  return check({ name: path, bytes: new TextEncoder().encode(inAscii(table)) });
}

function inAscii(value: unknown): string {
  return JSON.stringify(value).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
