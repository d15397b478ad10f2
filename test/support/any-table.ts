import fc from "fast-check";
import type {
  Draft,
  DraftGoal,
  DraftIndicator,
  DraftLine,
  DraftProject,
  DraftTable,
  DraftTask,
  FormKind,
} from "../../src/draft.ts";
import { compileDraft } from "../../src/model/compile.ts";
import type { Indicator, TargetTable, Task } from "../../src/model/table.ts";
import { Origins } from "../../src/source/origins.ts";
import { sentence } from "./any-facts.ts";

type Horizons = readonly ("cycle" | "annual")[];

/** What tables are made of. */
interface Parts {
  readonly titleOf: (form: FormKind) => fc.Arbitrary<string | null>;
  readonly text: fc.Arbitrary<string>;
  readonly label: fc.Arbitrary<string>;
  readonly level1: fc.Arbitrary<string | null>;
  readonly level2: fc.Arbitrary<string | null>;
  /** The forms in which a row may lack a target that others have. */
  readonly uneven: readonly FormKind[];
}

/**
 * Any normalized table of either form: blanks anywhere, the same name or label twice, tasks and goals of both kinds in any order,
 * and texts that mean something to YAML, to spreadsheets, to terminals or to ptt.
 */
export function anyTable(): fc.Arbitrary<TargetTable> {
  const text = anyText();
  const blankable = fc.option(text, { freq: 4 });
  return tablesOf({
    text,
    titleOf: () => blankable,
    label: fc.oneof(fc.constantFrom("基本支出", "财政拨款", "其中：一般公共预算", "total", "", "2024"), text),
    level1: fc.oneof({ weight: 4, arbitrary: fc.constantFrom("产出指标", "效益指标", null) }, blankable),
    level2: fc.oneof({ weight: 4, arbitrary: fc.constantFrom("数量指标", "质量指标", null) }, blankable),
    uneven: ["department", "project"],
  });
}

/**
 * Any normalized table that a printed form can tell: what is blank stands apart from what is above it, a record has something in it,
 * and key tasks come before others.
 */
export function anyPrintableTable(): fc.Arbitrary<TargetTable> {
  const labels = ["基本支出", "项目支出", "财政拨款", "其他资金", "上年结转", "市区联动补助"];
  return tablesOf({
    text: sentence(),
    titleOf: (form) => fc.constantFrom(...titles[form]),
    label: fc.constantFrom(...labels),
    level1: fc.constantFrom("产出指标", "效益指标", "满意度指标", "成本指标（20分）", "别的指标"),
    level2: fc.constantFrom("数量指标", "质量指标", "经济效益指标", "服务对象满意度指标"),
    uneven: ["project"],
  }).map(printable);
}

const titles: Readonly<Record<FormKind, readonly (string | null)[]>> = {
  department: ["部门整体预算绩效目标表", "2024年某局部门整体支出绩效目标表", null],
  project: ["项目支出绩效目标表", "2024年项目支出绩效目标申报表"],
};

function printable(table: TargetTable): TargetTable {
  const { tasks, indicators } = table;
  const isTold = ({ name, content, funding, outcome }: Task) => (name ?? content ?? funding ?? outcome) !== null;
  const hasValue = ({ name, cycleTarget, annualTarget }: Indicator) =>
    name !== null || [cycleTarget, annualTarget].some((target) => target !== null && target.raw !== "");
  const told = tasks.filter(isTold);
  return {
    ...table,
    tasks: [
      ...told.filter(({ category }) => category === "key"),
      ...told.filter(({ category }) => category === "other"),
    ],
    indicators: indicators.filter(hasValue),
  };
}

function tablesOf(parts: Parts): fc.Arbitrary<TargetTable> {
  return horizons().chain((columns) =>
    anyDraft(parts, columns).map((table) => compileDraft({ ...around, table, horizons: new Set(columns) }).table),
  );
}

const around: Omit<Draft, "table" | "horizons"> = {
  origins: new Origins(),
  readings: new Map(),
  sections: new Set(),
  findings: [],
};

function horizons(): fc.Arbitrary<Horizons> {
  return fc.constantFrom<Horizons[]>(["cycle", "annual"], ["cycle", "annual"], ["annual"], ["cycle"], []);
}

function anyDraft(parts: Parts, columns: Horizons): fc.Arbitrary<DraftTable> {
  const blankable = fc.option(parts.text, { freq: 4 });
  return fc.constantFrom<FormKind[]>("department", "project").chain((form) =>
    fc.record({
      form: fc.constant(form),
      title: parts.titleOf(form),
      fiscalYear: fc.constantFrom("2024", "2025年度", null),
      department: fc.record({ name: blankable, code: blankable }),
      project: form === "project" ? project(blankable) : fc.constant(null),
      budget: fc.record({
        unit: fc.constantFrom("万元", "元", null),
        expenditure: lines(parts, 2),
        revenue: revenue(parts),
      }),
      goals: fc.array(goal(parts.text), { maxLength: 4 }),
      tasks: fc.array(task(blankable), { maxLength: 4 }),
      indicators: indicators(parts, columns, form),
    }),
  );
}

function project(blankable: fc.Arbitrary<string | null>): fc.Arbitrary<DraftProject> {
  return fc.record({
    name: blankable,
    code: blankable,
    implementingUnit: blankable,
    attribute: fc.oneof(fc.constantFrom("新增项目", "延续项目", "一次性"), blankable),
    period: fc.oneof(fc.constantFrom("2024年-2026年", "3年"), blankable),
  });
}

/** Lines of any labels and depth, or the totals that project forms print. */
function revenue(parts: Parts): fc.Arbitrary<DraftLine[]> {
  const part = fc.record({
    label: fc.constantFrom("财政拨款", "其他资金"),
    amount: amount(),
    children: fc.constant([]),
  });
  const total = (label: string) =>
    fc.record({ label: fc.constant(label), amount: amount(), children: fc.array(part, { maxLength: 2 }) });
  const annual = total("年度资金总额");
  const cycle = total("中期资金总额");
  return fc.oneof(
    { weight: 2, arbitrary: lines(parts, 2) },
    annual.map((line) => [line]),
    fc.tuple(annual, cycle).map((both) => [...both]),
  );
}

function lines(parts: Parts, depth: number): fc.Arbitrary<DraftLine[]> {
  const children =
    depth === 0 ? fc.constant([]) : fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, lines(parts, depth - 1));
  return fc.array(fc.record({ label: parts.label, amount: amount(), children }), { maxLength: 3 });
}

function amount(): fc.Arbitrary<string | null> {
  return fc.constantFrom("7000.51", "0.00", "-3.5", "0", "90071992547409931234.5", "1,234.50", "约100", null);
}

function goal(text: fc.Arbitrary<string>): fc.Arbitrary<DraftGoal> {
  return fc.record({ horizon: fc.constantFrom("annual", "annual", "cycle"), text });
}

function task(blankable: fc.Arbitrary<string | null>): fc.Arbitrary<DraftTask> {
  return fc.record({
    category: fc.constantFrom("key", "key", "other"),
    name: blankable,
    content: blankable,
    funding: amount(),
    outcome: blankable,
  });
}

function indicators(parts: Parts, columns: Horizons, form: FormKind): fc.Arbitrary<DraftIndicator[]> {
  const all = fc.array(indicator(parts, columns), { maxLength: 8 });
  if (columns.length < 2 || !parts.uneven.includes(form)) return all;
  const side = fc.constantFrom<("cycle" | "annual" | null)[]>("cycle", "annual", null, null, null);
  const uneven = fc.array(
    fc.tuple(indicator(parts, columns), side).map(([one, only]) => onlyOf(one, only)),
    { maxLength: 8 },
  );
  return fc.oneof(all, uneven);
}

/** An indicator whose row has the target of one horizon; named, for nothing else tells where it is blank. */
function onlyOf(indicator: DraftIndicator, horizon: "cycle" | "annual" | null): DraftIndicator {
  const named = { ...indicator, name: indicator.name ?? "服务企业数" };
  if (horizon === null) return named;
  const { cycleTarget, annualTarget } = indicator;
  return horizon === "cycle"
    ? { ...named, cycleTarget, annualTarget: null, horizons: ["cycle"] }
    : { ...named, cycleTarget: null, annualTarget, horizons: ["annual"] };
}

function indicator({ text, level1, level2 }: Parts, columns: Horizons): fc.Arbitrary<DraftIndicator> {
  const blankable = fc.option(text, { freq: 4 });
  const target = fc.option(fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...targets) }, text), { freq: 6 });
  const ifAny = (column: "cycle" | "annual") => (columns.includes(column) ? target : fc.constant(null));
  return fc
    .record({
      level1,
      level2,
      name: fc.oneof(fc.constantFrom("新增企业数", "满意度"), blankable),
      cycleTarget: ifAny("cycle"),
      annualTarget: ifAny("annual"),
      isSame: fc.boolean(),
      weight: fc.constantFrom("10", "2.50", null, null),
      note: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, blankable),
    })
    .map(({ isSame, ...made }) =>
      isSame && columns.length === 2 ? { ...made, annualTarget: made.cycleTarget } : made,
    );
}

const targets = [
  "500家",
  "500",
  "007",
  "1.50",
  "≥90%",
  ">90%",
  "<0%",
  "是",
  "no",
  "12:30",
  "500家；300人",
  "90%-95%",
  "—",
  "2024年12月底前",
];

function anyText(): fc.Arbitrary<string> {
  const isFilled = (text: string) => text.trim() !== "";
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        "推动工业经济稳步提速。",
        "2024年实现进出口总额",
        "项目支出",
        "服务对象满意度（是/否）",
      ),
    },
    { weight: 3, arbitrary: fc.constantFrom(...awkward) },
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).filter(isFilled),
    fc.string({ unit: fc.constantFrom(..."甲1. \n：:#-'\"%&*!|>@`{}[],?\\\t；。2"), minLength: 1 }).filter(isFilled),
  );
}

const awkward = [
  ...[
    "~",
    "null",
    "true",
    "no",
    "y",
    "=",
    "<<",
    "-",
    "--- a",
    "? b",
    "1_000",
    "12:30",
    "0x1F",
    "1e3",
    ".5",
    "2024-12-31",
  ],
  ...[
    "=1+1",
    "+86",
    "@SUM(A1)",
    "=cmd|'/c calc'!A0",
    "<script>alert(1)</script>",
    "::error::x",
    "]]>",
    "a|b",
    "_x0041_",
  ],
  ...[
    "\u001b[31m红",
    "a\u202eb",
    "a\u0000b",
    "\ufeffa",
    "a\u2028b",
    "a\u0085b",
    "\ud800",
    "\u{e0001}",
    "a\u00a0b",
    "\u3000甲\u3000",
  ],
  ...[
    "1. 甲；2. 乙。",
    "做好两件事：（1）甲；（2）乙",
    "1. 甲",
    "①甲②乙",
    "甲\n乙\n\n丙",
    "甲\r\n乙",
    " 甲",
    "甲 ",
    "甲\n 乙",
    "\n甲",
    "甲\n",
  ],
];
