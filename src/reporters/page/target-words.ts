import Big from "big.js";
import type { Language } from "../../diagnostic.ts";
import type { Indicator } from "../../model/table.ts";
import { groupDigits } from "../../source/group-digits.ts";

/** What a value cell promises, as the model holds it. */
export type Target = NonNullable<Indicator["annualTarget"]>;

type Comparator = NonNullable<Target["comparator"]>;

const signs: Readonly<Record<Comparator, string>> = {
  ge: "≥ ",
  gt: "> ",
  le: "≤ ",
  lt: "< ",
  eq: "= ",
  approx: "≈ ",
  between: "",
};

const words = {
  en: {
    increase: "up",
    decrease: "down",
    by: (date: string) => `by ${date}`,
    before: (date: string) => `before ${date}`,
    from: (date: string) => `from ${date}`,
    after: (date: string) => `after ${date}`,
    about: (date: string) => `about ${date}`,
    in: (date: string) => date,
    periods: {
      Y: "every year",
      "6M": "every half-year",
      "3M": "every quarter",
      M: "every month",
      W: "every week",
      D: "every day",
    },
    wholeYear: "the whole year",
  },
  zh: {
    increase: "增长",
    decrease: "下降",
    by: (date: string) => `${date} 前`,
    before: (date: string) => `早于 ${date}`,
    from: (date: string) => `${date} 起`,
    after: (date: string) => `晚于 ${date}`,
    about: (date: string) => `约 ${date}`,
    in: (date: string) => date,
    periods: { Y: "每年", "6M": "每半年", "3M": "每季度", M: "每月", W: "每周", D: "每天" },
    wholeYear: "全年",
  },
};

/** What a target was understood to ask, in a few signs: `≥ 90 %`, `2024-12 前`, `同比 增长 ≥ 5 %`. "" for a blank. */
export function targetText(target: Target, language: Language): string {
  if (target.kind === "quantity") return quantityText(target, language);
  if (target.kind === "date") return dateText(target, language);
  if (target.kind === "composite")
    return target.parts.map((part) => targetText(part, language)).join(language === "zh" ? "；" : "; ");
  return (target.text ?? "").trim();
}

function quantityText({ comparator, value, upper, unit, change, basis }: Target, language: Language): string {
  const numbers = [value, upper].filter((number) => number !== null).map(numberText);
  const lead = [basis, change && words[language][change]].filter((word) => word !== null && word !== "");
  const sign = comparator === null || (comparator === "eq" && lead.length === 0) ? "" : signs[comparator];
  return [...lead, `${sign}${numbers.join("–")}`, unit].filter((part) => part !== null && part !== "").join(" ");
}

/** A number with its thousands parted, never in scientific notation. */
function numberText(number: number): string {
  return groupDigits(new Big(number).toFixed());
}

function dateText({ text, comparator }: Target, language: Language): string {
  const say = words[language];
  const date = periodText(text ?? "", language) ?? (text ?? "").replace("/", " – ").replace(/^--/u, "");
  const forms: Readonly<Record<Comparator, (date: string) => string>> = {
    le: say.by,
    lt: say.before,
    ge: say.from,
    gt: say.after,
    approx: say.about,
    eq: say.in,
    between: say.in,
  };
  return forms[comparator ?? "eq"](date);
}

function periodText(text: string, language: Language): string | null {
  if (text === "P1Y") return words[language].wholeYear;
  const period = /^R\/P(?:1(?<one>[YMWD])|(?<months>[36]M))$/u.exec(text)?.groups;
  const periods: Readonly<Record<string, string>> = words[language].periods;
  return period ? (periods[period.one ?? period.months ?? ""] ?? null) : null;
}
