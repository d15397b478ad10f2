import { parse } from "yaml";
import { defaultSettings, type Settings } from "../../src/check.ts";
import type { Input } from "../../src/readers/reader.ts";
import { tableKeys } from "../../src/readers/tree/keys.ts";
import type { Example } from "../../src/rules/rule.ts";

/** A table without a fault, by the sections of its YAML. */
const correct: Readonly<Record<string, string>> = {
  form: "form: department\n",
  title: "title: 部门整体预算绩效目标表\n",
  fiscalYear: "fiscalYear: 2024\n",
  department: "department: 某市科技局\n",
  budget: `budget:
  unit: 万元
  expenditure: { 基本支出: 600.00, 项目支出: 40000.00 }
  revenue: { 财政拨款: 40600.00, 其他资金: 0.00 }
`,
  goals: "goals:\n  - 建成20座充电站，方便群众充电。\n",
  tasks: `tasks:
  - { name: 建设充电站, content: 补助20座充电站的建设。, funding: 5.00, outcome: 群众充电平均等候时间缩短到10分钟。 }
`,
  otherTasks: "otherTasks: []\n",
  indicators: `indicators:
  产出指标:
    数量指标: { 新建充电站: 20座 }
    质量指标: { 充电站验收合格率: 100% }
    时效指标: { 充电站建成时间: 2024年12月底前 }
  效益指标:
    社会效益指标: { 群众充电平均等候时间: ≤10分钟 }
    服务对象满意度指标: { 服务对象满意度: ≥90% }
`,
};

/** The input that an example stands for: its own file, or its sections and those of a correct table that it lacks. */
export function inputOf(example: Example): Input {
  const { name, text } = example.file ?? { name: "example.yaml", text: complete(example.yaml ?? "") };
  return { name, bytes: new TextEncoder().encode(text) };
}

/** The settings of a run over an example. */
export function settingsOf({ known }: Example): Settings {
  if (!known) return defaultSettings;
  return { ...defaultSettings, baseline: { cwd: "/", folder: "/", files: { "example.yaml": known } } };
}

function complete(yaml: string): string {
  const given: unknown = parse(yaml, { schema: "failsafe" });
  const sections = Object.keys(given ?? {}).map((key) => tableKeys.byName.get(key) ?? key);
  const rest = Object.entries(correct).flatMap(([section, text]) => (sections.includes(section) ? [] : [text]));
  return [yaml, ...rest].map((section) => section.replace(/\n*$/u, "\n")).join("");
}
