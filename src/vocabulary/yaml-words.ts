import type { level1Labels, level2Labels } from "./categories.ts";

/** What stands at a key of the YAML, in Chinese and in English. */
export type Said = readonly [zh: string, en: string];

/** A table. */
export const tableWords = {
  form: [
    "表式：部门整体（部门整体预算绩效目标表）或 项目支出（项目支出绩效目标表）",
    "The form: department or project",
  ],
  title: ["表名", "The title of the table"],
  fiscalYear: ["预算年度，四位数字，如 2025", "The budget's year, four digits: 2025"],
  department: [
    "部门（项目表中为主管部门）的全称；有代码的写成名称、代码两行",
    "The department's full name; with a code, a mapping of name and code",
  ],
  project: [
    "项目的基本情况，只用于项目支出表；只写项目名称也可以",
    "What the project is, in a project's table; its name alone will do",
  ],
  budget: ["预算：金额单位、支出、收入", "The budget: its unit, expenditure and revenue"],
  goals: [
    "绩效目标，每条一项，不写序号；有中期目标的，分中期目标、年度目标两组",
    "The goals, an item each, without numbers; those of the cycle and of the year may stand apart",
  ],
  tasks: [
    "年度重点工作任务，每项任务有名称、主要实施内容、拟投入的资金、期望达到的目标",
    "The year's key tasks: name, content, funding and outcome of each",
  ],
  otherTasks: ["其他需完成的任务（可选填），写法与重点工作任务相同", "Other tasks, optional, written likewise"],
  indicators: ["绩效指标：一级指标 → 二级指标 → 三级指标: 指标值", "The indicators: level 1, level 2, name, target"],
  schemaVersion: ["规范化表格的版本，手写时不需要", "The version of the normalized table; not needed here"],
  source: [
    "数据来源，由 ptt compile --source 写出，读取时不用",
    "Where values stood, as ptt compile --source tells; it is passed over",
  ],
} as const satisfies Readonly<Record<string, Said>>;

/** 部门, with its code. */
export const departmentWords = {
  name: ["部门全称", "The department's full name"],
  code: ["部门代码", "The department's code"],
} as const satisfies Readonly<Record<string, Said>>;

/** 项目基本情况. */
export const projectWords = {
  name: ["项目全称", "The project's full name"],
  code: ["项目代码", "The project's code"],
  implementingUnit: ["具体实施的单位", "The unit that carries the project out"],
  attribute: ["项目属性：新增项目 或 延续项目", "New (新增项目) or continued (延续项目)"],
  period: ["项目期，如 2024年-2026年", "From when to when: 2024年-2026年"],
} as const satisfies Readonly<Record<string, Said>>;

/** 预算. */
export const budgetWords = {
  unit: ["金额单位：万元 或 元", "The unit of all amounts: 万元 or 元"],
  expenditure: ["部门预算支出，每行为“名称: 金额”", "Expenditure, a line each: label and amount"],
  revenue: [
    "收入来源，每行为“名称: 金额”；支出合计应等于收入合计",
    "Revenue, a line each: label and amount; both sides come to the same",
  ],
} as const satisfies Readonly<Record<string, Said>>;

/** A line of the budget. */
export const lineWords = {
  label: ["这一行的名称", "The label of the line"],
  amount: ["金额，只写数字；没有的写 0", "The amount, a number; 0 if there is none"],
  children: ["其中：这一行的组成部分", "The parts of the line"],
  item: ["类别，由 ptt 写出，手写时不需要", "The kind of line, as ptt writes it; not needed here"],
} as const satisfies Readonly<Record<string, Said>>;

/** A goal that is told with its number or horizon. */
export const goalWords = {
  horizon: ["期限：中期 或 年度", "What the goal is for: cycle or annual"],
  ordinal: ["序号；写了序号的目标按一条读，不再拆分", "Its number; a goal that has one is not parted any further"],
  text: ["目标内容", "What is to be achieved"],
} as const satisfies Readonly<Record<string, Said>>;

/** Groups of goals. */
export const horizonWords = {
  cycle: ["中期（实施周期）目标", "Goals of the whole cycle"],
  annual: ["年度目标", "Goals of the year"],
} as const satisfies Readonly<Record<string, Said>>;

/** 工作任务. */
export const taskWords = {
  name: ["任务名称", "The task's name"],
  content: ["主要实施内容：做哪些事", "What will be done"],
  funding: [
    "拟投入的资金，只写数字；各项任务合计不超过项目支出",
    "Its funding, a number; all tasks together within project expenditure",
  ],
  outcome: ["期望达到的目标：做成什么样", "What it will come to"],
  category: ["类别：重点 或 其他；写在各自的列表里时不需要", "key or other; not needed in a list of its own"],
} as const satisfies Readonly<Record<string, Said>>;

/** What is said of an indicator, below its name. */
export const targetWords = {
  cycle: ["实施周期（中期）指标值，如 3个", "The target of the whole cycle: 3个"],
  annual: ["年度指标值，如 ≥500家、100%、12月底前", "The target of the year: ≥500家, 100%, 12月底前"],
  weight: ["权重（分值），只写数字", "The weight, a number"],
  note: ["备注", "A note"],
} as const satisfies Readonly<Record<string, Said>>;

/** An indicator in a list. */
export const indicatorWords = {
  level1: [
    "一级指标：成本指标、产出指标、效益指标 或 满意度指标",
    "Level 1: 成本指标, 产出指标, 效益指标 or 满意度指标",
  ],
  level2: ["二级指标，如 数量指标", "Level 2, such as 数量指标"],
  name: ["三级指标：指标名称", "The indicator's name"],
  ...targetWords,
} as const satisfies Readonly<Record<string, Said>>;

/** What belongs under each category, by its key in the taxonomy. */
export const categoryWords = {
  cost: ["花多少，如 项目总成本: ≤1000万元", "For how much: 项目总成本: ≤1000万元"],
  output: ["产出：做了什么（数量、质量、时效）", "Outputs: what is done, how well, by when"],
  benefit: ["效益：带来什么效果（经济、社会、生态、可持续影响）", "Effects: economic, social, ecological, lasting"],
  satisfaction: ["服务对象的满意度，如 企业满意度: ≥90%", "Satisfaction of those it serves: 企业满意度: ≥90%"],
  quantity: ["做多少，如 新增充电设施数量: ≥150个", "How much is done: 新增充电设施数量: ≥150个"],
  quality: ["做得怎样，如 设施验收合格率: 100%", "How well: 设施验收合格率: 100%"],
  timeliness: ["何时完成，如 补贴资金及时拨付率: ≥95%", "By when: 补贴资金及时拨付率: ≥95%"],
  economicCost: ["花多少，如 设备单价: ≤1.2万元", "For how much: 设备单价: ≤1.2万元"],
  socialCost: ["对社会的不利影响，如 施工占道投诉: ≤5件", "Harm to society: 施工占道投诉: ≤5件"],
  ecologicalCost: ["对环境的不利影响，如 施工扬尘超标天数: 0天", "Harm to the environment: 施工扬尘超标天数: 0天"],
  economic: ["经济效果，如 规上工业总产值: ≥2500亿元", "The economic effect: 规上工业总产值: ≥2500亿元"],
  social: ["社会效果，如 新增就业岗位: ≥300个", "The social effect: 新增就业岗位: ≥300个"],
  ecological: ["生态效果，如 减少碳排放量: ≥2000吨", "The effect on nature: 减少碳排放量: ≥2000吨"],
  sustainability: ["长期影响，如 设施使用年限: ≥10年", "The lasting effect: 设施使用年限: ≥10年"],
} as const satisfies Readonly<Record<keyof typeof level1Labels | keyof typeof level2Labels, Said>>;

/** What stands at a line of the budget, by its label. */
export const lineSaid: Said = [
  "金额，只写数字；有其中数的，写成金额、其中两行",
  "The amount; a line with parts is a mapping of amount and children",
];
/** What stands at an indicator, by its name. */
export const targetSaid: Said = [
  "指标值，带单位，如 ≥500家；中期与年度不同，或有权重、备注的，分行写",
  "The target with its unit: ≥500家; where those of cycle and year differ, or there is a weight or a note, a mapping of them",
];
