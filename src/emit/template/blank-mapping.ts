import type { Node, YAMLMap } from "yaml";
import type { FormKind } from "../../draft.ts";
import { partSections } from "../yaml/mapping.ts";
import { digitsNode, listNode, mappingNode, textNode, type YamlEntry } from "../yaml/nodes.ts";
import type { YamlWords } from "../yaml/words.ts";
import { categories, titles } from "./blank.ts";

/** A blank table as YAML: every field of its form, and every category without an indicator. */
export function blankMapping(form: FormKind, year: number | null, words: YamlWords): YAMLMap {
  const mapping = mappingNode([
    [words.form, textNode(words.forms[form])],
    [words.title, textNode(titles[form])],
    [words.fiscalYear, digitsNode(year === null ? null : String(year))],
    [words.department, textNode(null)],
    ...(form === "department" ? departmentEntries(words) : projectEntries(words)),
    [words.indicators, indicatorsNode(form)],
  ]);
  partSections(mapping, words);
  return mapping;
}

function departmentEntries(words: YamlWords): YamlEntry[] {
  const blanks = (labels: readonly string[]) => mappingNode(labels.map((label) => [label, textNode(null)]));
  const budget = mappingNode([
    [words.unit, textNode("万元")],
    [words.expenditure, blanks(["基本支出", "项目支出"])],
    [words.revenue, blanks(["财政拨款", "其他资金"])],
  ]);
  const task = () => blanks([words.name, words.content, words.funding, words.outcome]);
  return [
    [words.budget, budget],
    [words.goals, listNode([textNode(null)])],
    [words.tasks, listNode([task()])],
    [words.otherTasks, listNode([task()])],
  ];
}

function projectEntries(words: YamlWords): YamlEntry[] {
  const { projectName, projectCode, implementingUnit, attribute, period } = words;
  const blanks = (labels: readonly string[]) => mappingNode(labels.map((label) => [label, textNode(null)]));
  const total = mappingNode([
    [words.amount, textNode(null)],
    [words.children, blanks(["财政拨款", "其他资金"])],
  ]);
  const budget = mappingNode([
    [words.unit, textNode("万元")],
    [words.revenue, mappingNode([["年度资金总额", total]])],
  ]);
  return [
    [words.project, blanks([projectName, projectCode, implementingUnit, attribute, period])],
    [words.budget, budget],
    [words.goals, listNode([textNode(null)])],
  ];
}

function indicatorsNode(form: FormKind): Node {
  return mappingNode(
    categories[form].map(([level1, level2s]): YamlEntry => {
      return [level1, mappingNode(level2s.map(([level2]): YamlEntry => [level2, textNode(null)]))];
    }),
  );
}
