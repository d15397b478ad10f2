import type { Language } from "../../diagnostic.ts";
import {
  budgetNames,
  categoryNames,
  departmentNames,
  formNames,
  goalNames,
  horizonNames,
  indicatorNames,
  lineNames,
  projectNames,
  tableNames,
  taskNames,
} from "../../vocabulary/yaml-names.ts";

/** The keys of the YAML, and the values that are words of it. */
export type YamlWords = ReturnType<typeof wordsIn>;

/** Over groups of goals, where 中期 and 年度 alone would say too little. */
const goalGroups = {
  en: { cycleGoals: "cycle", annualGoals: "annual" },
  zh: { cycleGoals: "中期目标", annualGoals: "年度目标" },
};

/** By language. */
export const yamlWords: Readonly<Record<Language, YamlWords>> = { en: wordsIn("en"), zh: wordsIn("zh") };

function wordsIn(language: Language) {
  const { name: projectName, code: projectCode, ...ofProject } = written(projectNames, language);
  const { name: indicatorName, ...ofIndicator } = written(indicatorNames, language);
  return {
    ...written(tableNames, language),
    ...written(departmentNames, language),
    ...{ projectName, projectCode, ...ofProject },
    ...written(budgetNames, language),
    ...written(lineNames, language),
    ...goalGroups[language],
    ...written(goalNames, language),
    // The name of a task is called as that of a department is.
    ...written(taskNames, language),
    ...{ indicatorName, ...ofIndicator },
    forms: written(formNames, language),
    horizons: written(horizonNames, language),
    categories: written(categoryNames, language),
  };
}

/** By each key the name that is written for it: the key itself in English, its first other name in Chinese. */
function written<Key extends string>(
  names: Readonly<Record<Key, readonly [string, ...string[]]>>,
  language: Language,
): Readonly<Record<Key, string>> {
  const entries = Object.entries(names) as [Key, readonly [string, ...string[]]][];
  return Object.fromEntries(entries.map(([key, [chinese]]) => [key, language === "en" ? key : chinese])) as Record<
    Key,
    string
  >;
}
