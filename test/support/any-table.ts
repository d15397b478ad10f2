import fc from "fast-check";
import type {
  Draft,
  DraftGoal,
  DraftIndicator,
  DraftLine,
  DraftProject,
  DraftTable,
  DraftTask,
} from "../../src/draft.ts";
import { compileDraft } from "../../src/model/compile.ts";
import type { TargetTable } from "../../src/model/table.ts";
import { Origins } from "../../src/source/origins.ts";

type Horizons = readonly ("cycle" | "annual")[];

/** What tables are made of: the texts of a kind, where null is a blank. */
interface Texts {
  readonly text: fc.Arbitrary<string>;
  readonly blankable: fc.Arbitrary<string | null>;
}

/**
 * Any normalized table of either form: blanks anywhere, the same name or label twice, tasks and goals of both kinds in any order,
 * and texts that mean something to YAML, to spreadsheets, to terminals or to ptt.
 */
export function anyTable(): fc.Arbitrary<TargetTable> {
  const text = anyText();
  const texts = { text, blankable: fc.option(text, { freq: 4 }) };
  return horizons().chain((columns) =>
    anyDraft(texts, columns).map((table) => compileDraft({ ...around, table, horizons: new Set(columns) }).table),
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

function anyDraft(texts: Texts, columns: Horizons): fc.Arbitrary<DraftTable> {
  const { blankable } = texts;
  return fc.record({
    form: fc.constantFrom("department", "project"),
    title: blankable,
    fiscalYear: fc.constantFrom("2024", "2025年度", null),
    department: fc.record({ name: blankable, code: blankable }),
    project: fc.option(project(texts)),
    budget: fc.record({
      unit: fc.constantFrom("万元", "元", null),
      expenditure: lines(texts, 2),
      revenue: lines(texts, 2),
    }),
    goals: fc.array(goal(texts), { maxLength: 4 }),
    tasks: fc.array(task(texts), { maxLength: 4 }),
    indicators: fc.array(indicator(texts, columns), { maxLength: 8 }),
  });
}

function project({ blankable }: Texts): fc.Arbitrary<DraftProject> {
  return fc.record({
    name: blankable,
    code: blankable,
    implementingUnit: blankable,
    attribute: blankable,
    period: blankable,
  });
}

function lines(texts: Texts, depth: number): fc.Arbitrary<DraftLine[]> {
  const label = fc.oneof(
    fc.constantFrom("基本支出", "财政拨款", "其中：一般公共预算", "total", "", "2024"),
    texts.text,
  );
  const children =
    depth === 0 ? fc.constant([]) : fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, lines(texts, depth - 1));
  return fc.array(fc.record({ label, amount: amount(), children }), { maxLength: 3 });
}

function amount(): fc.Arbitrary<string | null> {
  return fc.constantFrom("7000.51", "0.00", "-3.5", "0", "90071992547409931234.5", "1,234.50", "约100", null);
}

function goal({ text }: Texts): fc.Arbitrary<DraftGoal> {
  return fc.record({ horizon: fc.constantFrom("annual", "annual", "cycle"), text });
}

function task({ blankable }: Texts): fc.Arbitrary<DraftTask> {
  return fc.record({
    category: fc.constantFrom("key", "key", "other"),
    name: blankable,
    content: blankable,
    funding: amount(),
    outcome: blankable,
  });
}

function indicator({ text, blankable }: Texts, columns: Horizons): fc.Arbitrary<DraftIndicator> {
  const target = fc.option(fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...targets) }, text), { freq: 6 });
  const ifAny = (column: "cycle" | "annual") => (columns.includes(column) ? target : fc.constant(null));
  return fc
    .record({
      level1: fc.oneof({ weight: 4, arbitrary: fc.constantFrom("产出指标", "效益指标", null) }, blankable),
      level2: fc.oneof({ weight: 4, arbitrary: fc.constantFrom("数量指标", "质量指标", null) }, blankable),
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
