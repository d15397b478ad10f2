import fc from "fast-check";
import { columnName } from "../../src/source/place.ts";
import { escapeXml, type Written } from "../readers/xlsx/parts.ts";

const labels = wordsIn(`
  部门整体预算绩效目标表 项目支出绩效目标申报表 部门名称 部门名称：某局 项目名称 年度 2024年度 单位：万元
  预算整体情况 部门预算支出 收入来源 预算金额（万元） 基本支出 项目支出 财政拨款 其他资金 其中： 其中：财政拨款
  合计 年度资金总额 中期资金总额 上年结转 总体绩效目标 年度目标 中期目标 实施期目标 年度重点工作任务 名称
  主要实施内容 拟投入的资金（万元） 期望达到的目标 其他需完成的任务 绩效指标 年度绩效指标 一级指标 二级指标 三级指标
  指标值 年度指标值 实施周期指标值 指标方向 计量单位 权重 分值 备注 产出指标 效益指标 满意度指标 成本指标
  数量指标 质量指标 时效指标 经济效益指标 社会效益指标 服务对象满意度指标 绩 效 指 标 填报人： 注：甲 …`);

const values = [
  ...wordsIn(`
  7000.51 75591.12 0.00 -1 1,234.5 12.3.4 1e400 #REF! 90% ≥90% 90%-80% 500家
  2024年12月底前 控制为3个工作日内 是 有积极作用 按规定执行 同比增长5% 500家；300人 — 无 XX 2023年6月30日 某局
  (1)甲(2) ①甲②乙 比2023年增长 2021-2025年 =1+1 <b>& 甲 乙 0 % ≥ （ ） 、 。 ； ： / -`),
  ...["9".repeat(400), "1. 甲；2. 乙；", "一、甲\n二、乙", "\u001b[31m红\u202e", "\ud800", "甲\0乙", "   "],
];

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...labels) },
  { weight: 6, arbitrary: fc.constantFrom(...values) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...labels), fc.constantFrom(...values)).map((both) => both.join("：")),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...values), fc.constantFrom(...values)).map((both) => both.join("")),
  },
);

/** Rows of words: some that stand together in forms, some blank. */
const rows = fc.array(
  fc.oneof(
    fc.array(fc.option(word, { freq: 3 }), { maxLength: 8 }),
    fc.constantFrom(
      ["", "一级指标", "二级指标", "三级指标", "实施周期指标值", "年度指标值"],
      ["年度绩效指标", "一级指标", "二级指标", "三级指标", "指标值"],
      ["预算整体情况", "部门预算支出", "预算金额（万元）", "收入来源", "预算金额（万元）"],
      ["年度重点工作任务", "名称", "主要实施内容", "拟投入的资金（万元）", "期望达到的目标"],
      ["部门名称", "某局"],
      ["总体绩效目标", "1. 甲；2. 乙；"],
      ["", "产出指标", "数量指标", "新增企业数", "500家", "500家"],
    ),
  ),
  { maxLength: 14 },
);

const block = fc.record({ top: fc.nat(14), left: fc.nat(8), height: fc.nat(5), width: fc.nat(5) });

/** A sheet of such rows, as texts or numbers, with merges anywhere. */
export const sheet: fc.Arbitrary<Written> = fc
  .record({ rows, blocks: fc.array(block, { maxLength: 6 }), areNumbers: fc.boolean(), hasGap: fc.boolean() })
  .map(({ rows: all, blocks, areNumbers, hasGap }) => ({
    rows: all
      .map((row, at) => {
        const number = at + 1 + (hasGap && at > all.length / 2 ? 5000 : 0);
        return `<row r="${number}">${row.map((text, column) => cellOf(text ?? "", `${columnName(column)}${number}`, areNumbers)).join("")}</row>`;
      })
      .join(""),
    after: `<mergeCells>${blocks.map(({ top, left, height, width }) => `<mergeCell ref="${columnName(left)}${top + 1}:${columnName(left + width)}${top + height + 1}"/>`).join("")}</mergeCells>`,
    formats: ["0%", '0.00"家"', "yyyy年m月"],
  }));

function cellOf(text: string, address: string, areNumbers: boolean): string {
  if (text === "") return `<c r="${address}"/>`;
  if (areNumbers && /^-?\d+(?:\.\d+)?$/u.test(text))
    return `<c r="${address}" s="${text.length % 4}"><v>${text}</v></c>`;
  const content = escapeXml(text).replace(
    /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/g,
    (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}_`,
  );
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`;
}

/** The same rows as text, however parted. */
export const writtenText: fc.Arbitrary<string> = fc
  .tuple(rows, fc.constantFrom("\t", ",", ";", " | ", "  ", "｜"), fc.constantFrom("\n", "\r\n", "\r"))
  .map(([all, delimiter, lineBreak]) =>
    all.map((row) => row.map((text) => text ?? "").join(delimiter)).join(lineBreak),
  );

const keys = wordsIn(`
  schemaVersion form title fiscalYear department project budget goals tasks otherTasks indicators name
  code implementingUnit attribute period unit expenditure revenue item label amount children horizon
  ordinal text category content funding outcome level1 level2 key cycleTarget annualTarget cycle annual
  raw kind comparator value upper weight note 表式 标题 年度 部门名称 预算整体情况 支出 收入 绩效指标
  产出指标 数量指标 基本支出 财政拨款 新增企业数 __proto__ source`);

/** A table of nearly the right shape: every value may be another, nested in any way. */
export const table: fc.Arbitrary<unknown> = fc
  .letrec<{ value: unknown; mapping: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 6, depthSize: "small" },
      word,
      fc.oneof(
        fc.double(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.constantFrom("department", "project", "annual", "cycle", "key", "other"),
      ),
      fc.array(tie("value"), { maxLength: 4 }),
      tie("mapping"),
    ),
    mapping: fc.dictionary(fc.oneof(fc.constantFrom(...keys), word), tie("value"), {
      maxKeys: 8,
      noNullPrototype: true,
    }),
  }))
  .mapping.chain((any) =>
    fc.oneof(
      fc.constant(any),
      fc
        .record(
          {
            form: fc.constantFrom("department", "project", "部门整体"),
            title: word,
            fiscalYear: fc.oneof(word, fc.integer({ min: 1900, max: 2100 })),
            department: fc.oneof(word, fc.record({ name: word, code: word }, { requiredKeys: [] })),
            budget: fc.record({ unit: word, expenditure: lines(), revenue: lines() }, { requiredKeys: [] }),
            goals: fc.array(word, { maxLength: 4 }),
            tasks: fc.array(
              fc.record({ name: word, content: word, funding: word, outcome: word }, { requiredKeys: [] }),
              { maxLength: 4 },
            ),
            indicators: fc.array(
              fc.record(
                { level1: word, level2: word, name: word, cycle: word, annual: word, weight: word, note: word },
                { requiredKeys: [] },
              ),
              { maxLength: 6 },
            ),
          },
          { requiredKeys: [] },
        )
        .map((one) => ({ ...(any as object), ...one })),
    ),
  );

function lines(): fc.Arbitrary<unknown> {
  const line = fc.record(
    { label: word, amount: word, children: fc.array(fc.record({ label: word, amount: word }), { maxLength: 2 }) },
    { requiredKeys: [] },
  );
  return fc.oneof(fc.array(line, { maxLength: 4 }), fc.dictionary(word, word, { maxKeys: 4, noNullPrototype: true }));
}

function wordsIn(text: string): readonly string[] {
  return text.trim().split(/\s+/u);
}
