import { describe, expect, test } from "vitest";
import { compileTarget } from "../../src/target/compile.ts";
import { brief } from "./brief.ts";

/** Each group: what is written, and what it compiles to. */
const GROUPS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "spec: comparators": {
    "500家": "quantity eq 500 家",
    "90%以上": "quantity ge 90 %",
    "≥90%": "quantity ge 90 %",
    "不低于90%": "quantity ge 90 %",
    "90%及以上": "quantity ge 90 %",
    超过2500亿元: "quantity gt 2500 亿元",
    "<0%": "quantity lt 0 %",
    控制为3个工作日内: "quantity le 3 工作日",
    "80%-90%": "quantity between 80 90 %",
    约500人: "quantity approx 500 人",
    "500人左右": "quantity approx 500 人",
  },
  "spec: 个": {
    "1个": "quantity eq 1 个",
    "3个工作日": "quantity eq 3 工作日",
    "5个百分点": "quantity eq 5 百分点",
    "3个月": "quantity eq 3 月",
    "8个项目": "quantity eq 8 项目",
    "3个村": "quantity eq 3 村",
    "5个处室": "quantity eq 5 个",
    "≥5个场馆": "quantity ge 5 个",
    "3个月完成": "quantity eq 3 月",
  },
  "spec: dates": {
    "2024年12月底前": "date le 2024-12",
    "6月30日前": "date le --06-30",
  },
  "spec: answers and phrases": {
    是: "boolean 是",
    否: "boolean 否",
    有: "boolean 是",
    无: "boolean 否",
    有积极作用: "qualitative 有积极作用",
    按规定控制和支付: "qualitative 按规定控制和支付",
    优: "qualitative 优",
    逐步提升: "qualitative 逐步提升",
  },
  "spec: widths, separators, numerals, blanks": {
    "１，０００．５０万元": "quantity eq 1000.5 万元",
    三个: "quantity eq 3 个",
    五百家: "quantity eq 500 家",
    " 90 % \n以上 ": "quantity ge 90 %",
    "3，518.85万元": "quantity eq 3518.85 万元",
  },
  "spec: several targets": { "500家；300人": "quantity eq 500 家 + quantity eq 300 人" },

  "comparators in any place": {
    "≥95%": "quantity ge 95 %",
    不少于100家: "quantity ge 100 家",
    至少3次: "quantity ge 3 次",
    "达到95%以上": "quantity ge 95 %",
    "满意度达90%以上": "quantity ge 90 %",
    "控制在5%以内": "quantity le 5 %",
    不超过3天: "quantity le 3 天",
    "低于5%": "quantity lt 5 %",
    "小于等于5%": "quantity le 5 %",
    "大于或等于90%": "quantity ge 90 %",
    ">=85": "quantity ge 85",
    "=>85%": "quantity ge 85 %",
    "》95%": "quantity ge 95 %",
    "＞＝95%": "quantity ge 95 %",
    "≧95%": "quantity ge 95 %",
    "≦95%": "quantity le 95 %",
    "＜= 5%": "quantity le 5 %",
    "=100.00(%)": "quantity eq 100 %",
    "≥90.00(%)": "quantity ge 90 %",
    "≤6.00(元/餐)": "quantity le 6 元/餐",
    "=1.20(万元/人·年)": "quantity eq 1.2 万元/人·年",
    "≥9.00(万人次)": "quantity ge 9 万人次",
    "8(以下略)": "quantity eq 8",
    "≥300点次": "quantity ge 300 点次",
    "≥100百分比": "quantity ge 100 百分比",
    "不低于90%以上": "quantity ge 90 %",
    "超过90%以上": "quantity gt 90 %",
    "90%（含）以上": "quantity ge 90 %",
    "达100%": "quantity ge 100 %",
    超13万元每年: "quantity gt 13 万元/年",
    "90%≤满意度": "quantity ge 90 %",
    "90％≤满意度≤95％": "quantity between 90 95 %",
    "≥90%且≤95%": "quantity between 90 95 %",
    "90%<满意度<95%": "quantity gt 90 % + quantity lt 95 %",
  },
  ranges: {
    "20%-30%": "quantity between 20 30 %",
    "5至8个": "quantity between 5 8 个",
    "3—5天": "quantity between 3 5 天",
    "10～20万元": "quantity between 10 20 万元",
    "1万-2万元": "quantity between 1 2 万元",
    "5000元-1万元": "quantity between 0.5 1 万元",
    "控制在80%-90%之间": "quantity between 80 90 %",
    三至五个: "quantity between 3 5 个",
    "±3%以内": "quantity between -3 3 %",
    "误差≤±3%": "quantity between -3 3 %",
    "14-24℃": "quantity between 14 24 ℃",
  },
  "a value and its tolerance": {
    "18±2℃": "quantity between 16 20 ℃",
    "18℃±2℃": "quantity between 16 20 ℃",
    "温度控制在18±2℃": "quantity between 16 20 ℃",
    "直径0.5±0.1毫米": "quantity between 0.4 0.6 毫米",
    "20±5%": "qualitative 20±5%",
    "20%±5%": "qualitative 20%±5%",
    "18±2": "qualitative 18±2",
    "2±5℃": "quantity between -3 7 ℃",
    "5±43个": "qualitative 5±43个",
    "18℃±5%": "qualitative 18℃±5%",
    "≤18±2℃": "qualitative ≤18±2℃",
    "约18±2℃": "qualitative 约18±2℃",
  },
  "at least, written as a plus": {
    "50+": "quantity ge 50",
    "500＋家": "quantity ge 500 家",
    "500家+": "quantity ge 500 家",
    "10万+": "quantity ge 10 万",
    "10万+人次": "quantity ge 10 万人次",
    "10+万人次": "quantity ge 10 万人次",
    "90%+": "quantity ge 90 %",
    "服务企业200+家": "quantity ge 200 家",
    "500+家企业": "quantity ge 500 家",
    "500+元/人": "quantity ge 500 元/人",
    "≥50+": "quantity ge 50",
    "50+家；200+人": "quantity ge 50 家 + quantity ge 200 人",
    "≤50+家": "qualitative ≤50+家",
    "50+N": "qualitative 50+N",
    "1+试点": "qualitative 1+试点",
    "5+2工作制": "qualitative 5+2工作制",
    "7+1天": "qualitative 7+1天",
    "2024年+": "qualitative 2024年+",
    "三+": "qualitative 三+",
    "5G+": "qualitative 5G+",
    "2+季度": "qualitative 2+季度",
    "3月+": "qualitative 3月+",
    "6+个月": "quantity ge 6 月",
  },
  "rates after the bound": {
    "2次以上/季度": "quantity ge 2 次/季度",
    "5%左右/年": "quantity approx 5 %/年",
    "每人500元以上/月": "quantity ge 500 元/人/月",
    "2以上/季度": "qualitative 2以上/季度",
    "2次/月以上/年": "qualitative 2次/月以上/年",
    "500家以上/300人": "quantity ge 500 家 + quantity eq 300 人",
    "90%以上/满意": "qualitative 90%以上/满意",
  },
  "blanks between groups of three digits": {
    "1 200人": "quantity eq 1200 人",
    "≥20 000元": "quantity ge 20000 元",
    "12\u2009345\u2009678 元": "quantity eq 12345678 元",
    "１２ ３４５家": "quantity eq 12345 家",
    "1  200人": "qualitative 1 200人",
    "1 200.5万元": "quantity eq 1200.5 万元",
    "500家，1 200人": "quantity eq 500 家 + quantity eq 1200 人",
    "1,200 300人": "qualitative 1,200 300人",
    "培训人数：1 200人": "quantity eq 1200 人",
    "8:30 200人": "qualitative 8:30 200人",
    "补助1 200户以上": "quantity ge 1200 户",
    "1\n200人": "qualitative 1 200人",
    "1 2000人": "qualitative 1 2000人",
    "1 20人": "qualitative 1 20人",
    "0 200人": "qualitative 0 200人",
    "1 200": "qualitative 1 200",
    "9 100%": "qualitative 9 100%",
    "3 500ml": "qualitative 3 500ml",
    "第1 200人": "qualitative 第1 200人",
    "2024 200人": "qualitative 2024 200人",
    "2024年 1 200人": "qualitative 2024年1 200人",
    "1 200人，2 300人": "qualitative 1 200人，2 300人",
  },
  approximations: {
    大约60人: "quantity approx 60 人",
    "100余人": "quantity approx 100 人",
    "50多家": "quantity approx 50 家",
    "500万余元": "quantity approx 500 万元",
    十余次: "quantity approx 10 次",
  },
  "changes and their basis": {
    "同比增长5%": "quantity 同比 increase eq 5 %",
    "同比增长≥5%": "quantity 同比 increase ge 5 %",
    较上年下降3个百分点: "quantity 较上年 decrease eq 3 百分点",
    "比2023年增长5%以上": "quantity 比2023年 increase ge 5 %",
    "与上年相比，增长5%": "quantity 与上年相比 increase eq 5 %",
    "产值比2023年的500万元提高10%": "quantity 比2023年的500万元 increase eq 10 %",
    "年均增长3%-5%": "quantity 年均 increase between 3 5 %",
    "每年增长5%": "quantity 每年 increase eq 5 %",
    "增长率≥8%": "quantity increase ge 8 %",
    提高满意度5个百分点: "quantity increase eq 5 百分点",
    "提高产值5%": "quantity increase eq 5 %",
    "提高满意度95%": "quantity eq 95 %",
    "提高到95%": "quantity ge 95 %",
    "降低到5%以下": "quantity le 5 %",
    环比下降: "qualitative 环比 decrease 环比下降",
    逐年提高: "qualitative 逐年 increase 逐年提高",
  },
  "deadlines and periods": {
    "12月底前": "date le --12",
    "2024年6月30日前": "date le 2024-06-30",
    "2023年底前": "date le 2023",
    年底前完成: "date le --12",
    "11月底": "date le --11",
    "12月中旬前": "date le --12-20",
    截至2024年12月31日: "date le 2024-12-31",
    不晚于2024年12月: "date le 2024-12",
    "2024年内": "date le 2024",
    "2024年1月起": "date ge 2024-01",
    "2027/12/31": "date eq 2027-12-31",
    "2024-12-31前": "date le 2024-12-31",
    "2024.12.31": "date eq 2024-12-31",
    "2023.05": "date eq 2023-05",
    "202012": "date eq 2020-12",
    二〇二四年十二月底前: "date le 2024-12",
    "2021年全年": "date eq 2021",
    第三季度: "date between --07/--09",
    "2024年第三季度": "date between 2024-07/2024-09",
    "2024年上半年完成": "date between 2024-01/2024-06",
    "2024年1月至12月": "date between 2024-01/2024-12",
    "2024年1-12月": "date between 2024-01/2024-12",
    "2020-2024": "date between 2020/2024",
    全年: "date eq P1Y",
    每季度: "date eq R/P3M",
    每月10日前: "date le ---10",
    "2024年12月底前完成100%": "date le 2024-12 + quantity eq 100 %",
  },
  "frequencies and rates": {
    "1次/月": "quantity eq 1 次/月",
    "3000元/人·年": "quantity eq 3000 元/人·年",
    每年不少于2次: "quantity ge 2 次/年",
    每季度至少1次: "quantity ge 1 次/季度",
    每人每年3000元: "quantity eq 3000 元/人/年",
    "3000元每人每年": "quantity eq 3000 元/人/年",
    每亩补助1600元: "quantity eq 1600 元/亩",
    每万人5个: "quantity eq 5 个/万人",
    每3年1次: "quantity eq 1 次/3年",
    一年2次: "quantity eq 2 次/年",
    "5人/10万人": "quantity eq 5 人/10万人",
    "58元/标箱/年": "quantity eq 58 元/标箱/年",
    "28.40/株": "quantity eq 28.4 /株",
    "500家/300人": "quantity eq 500 家 + quantity eq 300 人",
  },
  durations: {
    "3个工作日内": "quantity le 3 工作日",
    "24小时": "quantity eq 24 小时",
    接到投诉后24小时内响应: "quantity le 24 小时",
    半年内: "quantity le 0.5 年",
    "30日内": "quantity le 30 日",
  },
  compounds: {
    "500家、300人": "quantity eq 500 家 + quantity eq 300 人",
    "一期≥90%，二期≥95%": "quantity ge 90 % + quantity ge 95 %",
    "①500家；②300人": "quantity eq 500 家 + quantity eq 300 人",
    "1、500家；2、300人": "quantity eq 500 家 + quantity eq 300 人",
    "（1）新建2个；（2）改造3个": "quantity eq 2 个 + quantity eq 3 个",
    "1.新建2个\n2.改造3个": "quantity eq 2 个 + quantity eq 3 个",
    "100%，及时": "quantity eq 100 % + qualitative 及时",
    "房屋设备、设施的管理到位,环境卫生整洁": "qualitative 房屋设备、设施的管理到位,环境卫生整洁",
  },
  "ratios and numerals": {
    "1:4": "quantity eq 0.25",
    四分之一: "quantity eq 0.25",
    八成: "quantity eq 8 成",
    "2.5万人次": "quantity eq 2.5 万人次",
    一百二十家: "quantity eq 120 家",
    百分之九十五: "quantity eq 95 %",
    百分之百: "quantity eq 100 %",
    三万人: "quantity eq 3 万人",
    二亿五千万元: "quantity eq 250000000 元",
    "250万": "quantity eq 250 万",
  },
  "annotations in brackets": {
    "100%（1.0）": "quantity eq 100 %",
    "500家（其中：规上100家）": "quantity eq 500 家",
    "（≥95%）": "quantity ge 95 %",
    "2台（套）": "quantity eq 2 台(套)",
    "是（是/否）": "boolean 是",
  },
  grades: {
    良好: "qualitative 良好",
    合格: "qualitative 合格",
    无重大事故: "qualitative 无重大事故",
    二级以上: "qualitative 二级以上",
  },
  answers: { 达到: "boolean 是", 不达到: "boolean 否", "=是": "boolean 是", "是。": "boolean 是" },
  "labels and what follows": {
    "合格率：100%": "quantity eq 100 %",
    "PM2.5≤35微克/立方米": "quantity le 35 微克/立方米",
    "完成项目主体工程70%": "quantity eq 70 %",
    "2023年≥90%，2024年≥95%": "quantity ge 90 % + quantity ge 95 %",
    第三季度完成5家: "quantity eq 5 家",
    培训100名干部: "quantity eq 100 名",
    "20家以上企业": "quantity ge 20 家",
    "100%完成": "quantity eq 100 %",
    签约3家: "quantity eq 3 家",
    合同100份: "quantity eq 100 份",
  },
  "units that aren't known": {
    "5标段": "quantity eq 5 标段",
    "12蔸": "quantity eq 12 蔸",
    "≥5标准化车间": "quantity ge 5 标准化车间",
  },
};

for (const [group, cases] of Object.entries(GROUPS)) {
  describe(group, () => {
    test.each(Object.entries(cases))("%j", (text, expected) => {
      expect(brief(compileTarget(text))).toBe(expected);
    });
  });
}

describe("a number is never guessed", () => {
  test.each([
    ["no number", ["≥**%", "≧ %", "》 亩", "XX", "—", "/", "待定", "……", "≥"]],
    [
      "no number for certain",
      ["1e400", "1,2", "1,23,456家", "1.2.3", "9 0%", "5½", "5+2", "7*24小时", "3、5个", "8:30"],
    ],
    ["too many digits for a number", ["9".repeat(400), `0.${"1".repeat(30)}%`, "12345678901234567890元"]],
    [
      "words, not numbers",
      ["一般", "进一步提高", "统一规定", "三五个", "一次性发放", "一级", "两个100%", "数十家", "百分点"],
    ],
    [
      "names and ordinals",
      ["5A级景区", "3D打印", "前3名", "第3批", "3年规划", "近3年", "GB/T 19001标准", "CJJ37-2012标准", "T+1日"],
    ],
    ["dates that don't exist or can't be told", ["2023年2月29日", "13月底前", "3月内", "次年3月底前"]],
    ["contradictions", ["≥90%以下", "28.8万元%", "90%-80%", "854万854万", "由80%提高到90%"]],
    ["negations", ["未达到90%", "避免超过3次", "没有5家"]],
  ])("%s", (_, texts) => {
    for (const text of texts) expect(brief(compileTarget(text))).toMatch(/^qualitative /u);
  });
});

test.each([null, "", "  ", "\n\t", "\u3000\u00a0\u200b"])("%j is blank", (text) => {
  expect(compileTarget(text)).toEqual({
    raw: text ?? "",
    kind: "blank",
    comparator: null,
    value: null,
    upper: null,
    unit: null,
    canonical: null,
    change: null,
    basis: null,
    text: null,
    parts: [],
  });
});

test("the example of the specification", () => {
  expect(compileTarget("1000亿元以上")).toEqual({
    raw: "1000亿元以上",
    kind: "quantity",
    comparator: "ge",
    value: 1000,
    upper: null,
    unit: "亿元",
    canonical: { value: 100000000000, upper: null, unit: "元" },
    change: null,
    basis: null,
    text: null,
    parts: [],
  });
});

test.each([
  ["2.5亿元", 250000000, "元"],
  ["0.07万元", 700, "元"],
  ["1.005千元", 1005, "元"],
  ["3683.3970万元", 36833970, "元"],
  ["13万元/年", 130000, "元/年"],
  ["5人/10万人", 0.00005, "人/人"],
  ["2.5万人次", 25000, "人次"],
  ["≥100百分比", 100, "%"],
  ["2km", 2, "公里"],
  ["3个工作日", 3, "工作日"],
  ["-0%", 0, "%"],
  ["250万", 2500000, null],
])("the canonical value of %s is exact", (text, value, unit) => {
  expect(compileTarget(text).canonical).toStrictEqual({ value, upper: null, unit });
});

test("a range has both ends in its canonical unit", () => {
  expect(compileTarget("0.1-0.3亿元").canonical).toEqual({ value: 10000000, upper: 30000000, unit: "元" });
});

test("the raw text is untouched, and each part has its own", () => {
  const target = compileTarget(" 500 家；\n３００人 ");
  expect(target.raw).toBe(" 500 家；\n３００人 ");
  expect(target.parts.map((part) => part.raw)).toEqual(["500 家", "３００人"]);
});

test("a phrase keeps its own punctuation and loses its line breaks", () => {
  expect(compileTarget(" 管理到位，\n环境整洁 ").text).toBe("管理到位，环境整洁");
});

test("a target can't be changed, for other tables may have the same one", () => {
  const target = compileTarget("≥90%，≥500万元");
  expect(target.kind).toBe("composite");
  for (const part of [target, target.parts, ...target.parts, target.parts[1]?.canonical]) {
    expect(Object.isFrozen(part)).toBe(true);
  }
});
