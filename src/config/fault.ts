import type { Finding, Language, Shape } from "../diagnostic.ts";
import { ruleById } from "../rules/by-id.ts";
import { rules } from "../rules/index.ts";
import { nearestNames } from "./nearest.ts";

/** A mistake in a configuration, and where it stands: line and column counted from 1. */
export type ConfigFault = Mistake & { readonly line: number; readonly column: number };

/** `known` are the names that could stand there; the key of the whole configuration is "". */
export type Mistake =
  | { readonly mistake: "yaml"; readonly finding: Finding }
  | { readonly mistake: "several-documents" }
  | { readonly mistake: "shape"; readonly key: string; readonly expected: readonly Shape[]; readonly actual: Shape }
  | { readonly mistake: "duplicate-key"; readonly key: string; readonly firstLine: number }
  | { readonly mistake: "missing-key"; readonly key: string }
  | { readonly mistake: "unknown-key"; readonly key: string; readonly known: readonly string[] }
  | { readonly mistake: "unknown-rule"; readonly id: string }
  | {
      readonly mistake: "unknown-value";
      readonly key: string;
      readonly text: string;
      readonly known: readonly string[];
    }
  | { readonly mistake: "no-number"; readonly key: string; readonly text: string }
  | { readonly mistake: "unknown-profile"; readonly name: string; readonly known: readonly string[] };

/** A mistake in one sentence. */
export function faultWords(fault: Mistake, language: Language): string {
  return language === "en" ? inEnglish(cut(fault)) : inChinese(cut(fault));
}

/** A mistake with its texts as long as can be read. */
function cut(fault: Mistake): Mistake {
  const entries = Object.entries(fault).map(([key, value]) => [key, typeof value === "string" ? brief(value) : value]);
  return Object.fromEntries(entries);
}

function brief(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

const longest = 60;

function inEnglish(fault: Mistake): string {
  switch (fault.mistake) {
    case "yaml":
      return yamlWords(fault.finding, "en");
    case "several-documents":
      return "a configuration is one document, without ---";
    case "shape":
      return `${fault.key || "the configuration"} is to be ${fault.expected.map((shape) => shapes[shape][0]).join(" or ")}, not ${shapes[fault.actual][0]}`;
    case "duplicate-key":
      return `${fault.key} is set already, in line ${fault.firstLine}`;
    case "missing-key":
      return `${fault.key} is missing here`;
    case "unknown-key":
      return `unknown key ${fault.key}${suggestion(fault.key, fault.known, "en")}`;
    case "unknown-rule":
      return `unknown rule ${fault.id}${suggestion(fault.id, ruleIds, "en")}`;
    case "unknown-value":
      return `${fault.key} can't be ${fault.text}${suggestion(fault.text, fault.known, "en")}`;
    case "no-number":
      return `${fault.key} is to be a number from 0, not ${fault.text}`;
    case "unknown-profile":
      return `unknown profile ${fault.name || '""'}${fault.known.length > 0 ? suggestion(fault.name, fault.known, "en") : "; the configuration has no profiles"}`;
  }
}

function inChinese(fault: Mistake): string {
  switch (fault.mistake) {
    case "yaml":
      return yamlWords(fault.finding, "zh");
    case "several-documents":
      return "配置文件只能有一个文档，不能用 --- 分隔";
    case "shape":
      return `${fault.key || "配置"} 应为${fault.expected.map((shape) => shapes[shape][1]).join("或")}，而不是${shapes[fault.actual][1]}`;
    case "duplicate-key":
      return `${fault.key} 在第${fault.firstLine}行已经设置过`;
    case "missing-key":
      return `这里缺少 ${fault.key}`;
    case "unknown-key":
      return `没有 ${fault.key} 这个键${suggestion(fault.key, fault.known, "zh")}`;
    case "unknown-rule":
      return `没有 ${fault.id} 这条规则${suggestion(fault.id, ruleIds, "zh")}`;
    case "unknown-value":
      return `${fault.key} 不能是 ${fault.text}${suggestion(fault.text, fault.known, "zh")}`;
    case "no-number":
      return `${fault.key} 应为不小于0的数，而不是 ${fault.text}`;
    case "unknown-profile":
      return `没有 ${fault.name || "“”"} 这个方案${fault.known.length > 0 ? suggestion(fault.name, fault.known, "zh") : "：配置文件没有设置 profiles"}`;
  }
}

const ruleIds: readonly string[] = rules.map(({ id }) => id);

const shapes: Readonly<Record<Shape, readonly [en: string, zh: string]>> = {
  text: ["a text", "文本"],
  number: ["a number", "数"],
  list: ["a list", "列表"],
  mapping: ["a mapping of keys and values", "键值对"],
  nothing: ["blank", "空白"],
};

/** The nearest names; where none is near and there are few, all of them. */
function suggestion(name: string, known: readonly string[], language: Language): string {
  const near = nearestNames(name, known).map(brief);
  if (near.length > 0)
    return { en: `; did you mean ${near.join(" or ")}?`, zh: `，是不是 ${near.join(" 或 ")}？` }[language];
  if (known === ruleIds) return { en: "; ptt explain lists them all", zh: "；ptt explain 列出全部规则" }[language];
  if (known.length > 12) return "";
  const all = known.map(brief);
  return { en: `; there are ${all.join(", ")}`, zh: `，可用的有 ${all.join("、")}` }[language];
}

/** A mistake in the YAML itself, in the words of the rule for tables. */
function yamlWords({ rule, facts }: Finding, language: Language): string {
  const words = ruleById(rule)?.[language];
  const place = () => ({ en: "the file", zh: "文件" })[language];
  return [words?.message(facts, place), words?.hint(facts, place)].filter((text) => text).join(" ");
}
