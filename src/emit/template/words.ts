import type { Language } from "../../diagnostic.ts";
import type { FormKind } from "../../draft.ts";
import { categoryWords, projectWords, tableWords } from "../../vocabulary/yaml-words.ts";

/** What a template says to the person who fills it in. */
export interface TemplateWords {
  /** The first lines of the file. */
  readonly head: readonly string[];
  /** That it was filled in from another table, and what its year was. */
  readonly from: (file: string, year: number | null) => string;
  readonly checkYear: string;
  readonly form: string;
  readonly title: string;
  readonly fiscalYear: string;
  readonly department: Readonly<Record<FormKind, string>>;
  readonly project: string;
  readonly projectName: string;
  readonly projectCode: string;
  readonly implementingUnit: string;
  readonly attribute: string;
  readonly period: string;
  readonly budget: Readonly<Record<FormKind, string>>;
  readonly unit: string;
  readonly expenditure: string;
  readonly revenue: string;
  readonly amount: string;
  readonly total: string;
  readonly goals: string;
  readonly tasks: string;
  readonly taskName: string;
  readonly content: string;
  readonly funding: string;
  readonly outcome: string;
  readonly otherTasks: string;
  readonly indicators: readonly string[];
  /** What stands under a category, by its printed label. */
  readonly categories: Readonly<Record<string, string>>;
}

const zh: TemplateWords = {
  head: [
    "填好后检查：ptt validate 文件名",
    '井号（#）后面是说明，可以删去。冒号后空一格再写内容；以 > % @ 等符号开头的内容加引号，如 ">90%"。',
  ],
  from: (file, year) => `按 ${file}${year === null ? "" : `（${year}年度）`}预填，请逐项核对、修改。`,
  checkYear: "预填的年度，请核对",
  form: "部门整体 或 项目支出",
  title: "表名，可按财政部门下发的表式修改",
  fiscalYear: tableWords.fiscalYear[0],
  department: { department: "部门全称，与部门预算一致", project: "主管部门全称" },
  project: "项目的基本情况",
  projectName: "项目全称，与预算批复一致",
  projectCode: "项目库中的编码，没有可删去",
  implementingUnit: projectWords.implementingUnit[0],
  attribute: "新增项目 或 延续项目",
  period: "起止时间，如 2024年-2026年",
  budget: {
    department: "支出合计应等于收入合计。金额只写数字，没有的填 0。",
    project: "各项资金合计应等于资金总额。金额只写数字，没有的填 0。",
  },
  unit: "以下金额的单位：万元 或 元",
  expenditure: "部门预算支出",
  revenue: "收入来源。某项有其中数的，写成“金额”和“其中”两行，其中数再往右缩进。",
  amount: "金额",
  total: "等于其中各项之和",
  goals: "每个目标一行，以“- ”开头，不写序号；写明做什么、做到什么程度，尽量有数量。",
  tasks: "每项任务四行，第一行以“- ”开头；再有任务，照样往下加。",
  taskName: "任务名称，与年度工作计划一致",
  content: "做哪些事",
  funding: "金额；各项任务合计不超过项目支出",
  outcome: "做成什么样，写明数量、质量或时限",
  otherTasks: "可选填，写法同上；没有的删去这一段。",
  indicators: [
    "写法：一级指标、二级指标各占一行，下面每个指标一行“三级指标: 指标值”，如",
    "    新增认定高新技术企业数: ≥500家",
    "中期（实施周期）与年度指标值不同，或另有权重、备注的，在三级指标下分行写：",
    "    新车型上市数量:",
    "      实施周期指标值: 3个",
    "      年度指标值: 1个",
    "      权重: 10",
    "用不到的二级指标可以删去；产出、效益、满意度三类都要有。",
  ],
  categories: {
    数量指标: categoryWords.quantity[0],
    质量指标: categoryWords.quality[0],
    时效指标: categoryWords.timeliness[0],
    成本指标: categoryWords.cost[0],
    经济成本指标: categoryWords.economicCost[0],
    社会成本指标: `${categoryWords.socialCost[0]}；没有可删去`,
    生态环境成本指标: `${categoryWords.ecologicalCost[0]}；没有可删去`,
    经济效益指标: "带来的经济效果，如 规上工业总产值: ≥2500亿元",
    社会效益指标: "带来的社会效果，如 新增就业岗位: ≥300个",
    生态效益指标: "对生态环境的效果，如 减少碳排放量: ≥2000吨",
    可持续影响指标: "长期的影响，如 设施使用年限: ≥10年",
    服务对象满意度指标: "如 企业满意度: ≥90%",
  },
};

const en: TemplateWords = {
  head: [
    "When it is filled in, check it: ptt validate FILE",
    'What follows a # is an explanation and may go. A blank follows each colon; a value that begins with > % @ needs quotes: ">90%".',
  ],
  from: (file, year) => `Filled in from ${file}${year === null ? "" : ` (of ${year})`}; every value is to be checked.`,
  checkYear: "filled in; to be checked",
  form: "department or project",
  title: "as the finance department's form has it",
  fiscalYear: "the budget's year, four digits, such as 2025",
  department: {
    department: "full name, as in the department's budget",
    project: "full name of the department in charge",
  },
  project: "What the project is",
  projectName: "full name, as in the approved budget",
  projectCode: "in the project library; delete it if there is none",
  implementingUnit: "the unit that carries it out",
  attribute: "新增项目 (new) or 延续项目 (continued)",
  period: "from when to when, such as 2024年-2026年",
  budget: {
    department: "Expenditure and revenue come to the same. An amount is a number, 0 if there is none.",
    project: "The parts come to the total. An amount is a number, 0 if there is none.",
  },
  unit: "of the amounts below: 万元 or 元",
  expenditure: "Expenditure of the department",
  revenue:
    "Sources of revenue. One that has parts is written as two lines, amount and children, the parts set in below.",
  amount: "an amount",
  total: "all of the year's money: the sum of its parts",
  goals:
    'A line a goal, each after "- ", without numbers; what is to be done, and how far, with figures where there are any.',
  tasks: 'Four lines a task, the first after "- "; add as many as there are.',
  taskName: "as in the year's work plan",
  content: "what will be done",
  funding: "an amount; all tasks together within project expenditure",
  outcome: "what it will come to, with figures or dates",
  otherTasks: "Optional, written likewise; delete the section if there are none.",
  indicators: [
    "A line for level 1, one for level 2, and below them a line an indicator, its name and its target:",
    "    新增认定高新技术企业数: ≥500家",
    "Where the targets of the cycle and of the year differ, or there is a weight or a note, they stand below the name:",
    "    新车型上市数量:",
    "      cycle: 3个",
    "      annual: 1个",
    "      weight: 10",
    "Delete level-2 categories that are not needed; output, benefit and satisfaction must all have some.",
  ],
  categories: {
    数量指标: "how much is done: 新增充电设施数量: ≥150个",
    质量指标: "how well: 设施验收合格率: 100%",
    时效指标: "by when: 补贴资金及时拨付率: ≥95%",
    成本指标: "for how much: 项目总成本: ≤1000万元",
    经济成本指标: "for how much: 设备单价: ≤1.2万元",
    社会成本指标: "harm to society: 施工占道投诉: ≤5件; delete it if there is none",
    生态环境成本指标: "harm to the environment: 施工扬尘超标天数: 0天; delete it if there is none",
    经济效益指标: "its economic effect: 规上工业总产值: ≥2500亿元",
    社会效益指标: "its social effect: 新增就业岗位: ≥300个",
    生态效益指标: "its effect on nature: 减少碳排放量: ≥2000吨",
    可持续影响指标: "its lasting effect: 设施使用年限: ≥10年",
    服务对象满意度指标: "of those it serves: 企业满意度: ≥90%",
  },
};

/** By language. */
export const templateWords: Readonly<Record<Language, TemplateWords>> = { en, zh };
