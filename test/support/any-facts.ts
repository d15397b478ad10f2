import fc from "fast-check";
import type { FactColumn, FactIndicator, FactLine, FactTask, TableFacts } from "./facts.ts";

/**
 * Any department table that its form can tell: amounts and targets of all notations, blanks where a form allows them,
 * names that speak of years, amounts and labels.
 */
export function anyFacts(): fc.Arbitrary<TableFacts> {
  return fc
    .constantFrom<FactColumn[][]>(
      ["cycle", "annual"],
      ["cycle", "annual"],
      ["annual"],
      ["cycle", "annual", "weight", "note"],
    )
    .chain((columns) =>
      fc.record({
        title: fc.constantFrom("部门整体预算绩效目标表", "部门整体支出绩效目标表"),
        year: fc.constantFrom("2023", "2024", "2026"),
        unit: fc.constantFrom("万元", "元"),
        department: fc.constantFrom("广州市番禺区科技工业商务和信息化局", "某区财政局（本级）", "A局"),
        expenditure: lines(["基本支出", "项目支出", "其他支出"]),
        revenue: lines(["财政拨款", "其他资金", "上年结转", "财政专户管理资金"]),
        goals: fc.array(sentence(), { minLength: 1, maxLength: 5 }).map(numbered),
        tasks: fc.array(task(), { minLength: 1, maxLength: 6 }),
        otherTasks: fc.array(task(), { maxLength: 2 }),
        columns: fc.constant(columns),
        indicators: indicators(columns),
      }),
    );
}

const words = [
  "2024年实现番禺区外贸进出口总额",
  "项目支出绩效评价工作",
  "2023年6月30日库存比2023年3月31日库存环比下降。",
  "对满足群众充电需求的作用",
  "行业对环境污染持续减少（是/否）",
  "服务对象满意度",
  "“专精特新”企业数\n（国家级）",
  "产值≥1000亿元的企业；规上企业",
  "R&D 投入强度 (%)",
  "=A1+B1",
  "一、总体要求",
];

const targets = [
  "500家",
  "100%",
  "90%",
  "90%以上",
  "≥3%",
  "<0%",
  "超过2500亿元",
  "控制为3个工作日内",
  "按规定控制和支付",
  "是",
  "3",
  "0",
  "2024年12月底前",
  "500家；300人",
  "—",
];

/** A text of a form's cells, with years, amounts, labels and formulas in it. */
export function sentence(): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...words), fc.nat(999)).map(([word, number]) => `${word}第${number}项`);
}

function numbered(sentences: readonly string[]): string[] {
  return sentences.map((text, at) => `${at + 1}. ${text}；`);
}

function amount(): fc.Arbitrary<string | null> {
  const whole = fc.bigInt({ min: 0n, max: 99_999_999n });
  return fc.option(
    fc
      .tuple(fc.constantFrom(...["", "", "", "-"]), whole, fc.integer({ min: 0, max: 4 }), fc.nat(9999))
      .map(
        ([sign, units, decimals, fraction]) =>
          `${sign}${units}${decimals === 0 ? "" : `.${String(fraction).padStart(4, "0").slice(0, decimals)}`}`,
      )
      .map((digits) => (/[1-9]/u.test(digits) ? digits : digits.replace("-", ""))),
    { freq: 9 },
  );
}

function lines(labels: readonly string[]): fc.Arbitrary<FactLine[]> {
  const part = fc.record({
    label: fc.constantFrom("一般公共预算", "政府性基金预算", "人员经费"),
    amount: amount(),
    children: fc.constant([]),
  });
  return fc.subarray([...labels], { minLength: 1 }).chain((chosen) =>
    fc.tuple(
      ...chosen.map((label) =>
        fc.record({
          label: fc.constant(label),
          amount: amount(),
          children: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.array(part, { maxLength: 2 })),
        }),
      ),
    ),
  );
}

function task(): fc.Arbitrary<FactTask> {
  return fc.record({
    name: sentence(),
    content: fc.option(sentence(), { freq: 9 }),
    funding: amount(),
    outcome: fc.option(sentence(), { freq: 9 }),
  });
}

const taxonomy: readonly (readonly [string, readonly string[]])[] = [
  ["成本指标", ["经济成本指标", "社会成本指标"]],
  ["产出指标", ["数量指标", "质量指标", "时效指标", "成本指标"]],
  ["效益指标", ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标", "服务对象满意度指标"]],
  ["满意度指标", ["服务对象满意度指标"]],
];

function indicators(columns: readonly FactColumn[]): fc.Arbitrary<FactIndicator[]> {
  return fc
    .subarray([...taxonomy], { minLength: 1 })
    .chain((chosen) =>
      fc.tuple(...chosen.map(([level1, level2s]) => group(level1, level2s, columns))).map((groups) => groups.flat()),
    );
}

function group(
  level1: string,
  level2s: readonly string[],
  columns: readonly FactColumn[],
): fc.Arbitrary<FactIndicator[]> {
  return fc
    .subarray([...level2s], { minLength: 1 })
    .chain((chosen) =>
      fc
        .tuple(...chosen.map((level2) => fc.array(indicator(level1, level2, columns), { minLength: 1, maxLength: 4 })))
        .map((groups) => groups.flat()),
    );
}

function indicator(level1: string, level2: string, columns: readonly FactColumn[]): fc.Arbitrary<FactIndicator> {
  const target = fc.option(fc.constantFrom(...targets), { freq: 9 });
  const ifAny = (column: FactColumn, value: fc.Arbitrary<string | null>) =>
    columns.includes(column) ? value : fc.constant(null);
  return fc
    .record({
      level1: fc.constant(level1),
      level2: fc.constant(level2),
      name: fc.option(sentence(), { freq: 19 }),
      cycle: ifAny("cycle", target),
      annual: ifAny("annual", target),
      weight: ifAny("weight", fc.option(fc.constantFrom("10", "2.5"))),
      note: ifAny("note", fc.option(fc.constantFrom("见附件", "（核心指标）"))),
    })
    .map((made) => ((made.name ?? made.cycle ?? made.annual) === null ? { ...made, name: "服务企业数" } : made));
}
