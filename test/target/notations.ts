import fc from "fast-check";

const count = fc.oneof(
  fc.integer({ min: 0, max: 9999 }).map(String),
  fc
    .tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 99 }))
    .map(([whole, part]) => `${whole}.${part}`),
  fc.constantFrom("1,000", "12,345.6", "三", "一百二十", "两"),
);
const unit = fc.constantFrom(
  "家",
  "个",
  "%",
  "万元",
  "亿元",
  "人次",
  "个工作日",
  "天",
  "公里",
  "元/亩",
  "次/月",
  "元/人·月",
  "亩",
  "个百分点",
  "小时",
);
const before = fc.constantFrom("", "≥", "≤", "＜", "不低于", "不少于", "超过", "不超过", "控制在", "约", "达到");
const after = fc.constantFrom("", "以上", "以内", "左右", "及以上", "+", "以上/年");
const lead = fc.constantFrom("", "", "", "满意度", "同比增长", "较上年下降", "比2023年增长", "每年");

const quantity = fc.tuple(lead, before, count, unit, after).map((pieces) => pieces.join(""));
const range = fc
  .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 51, max: 99 }), unit)
  .map(([low, high, name]) => `${low}-${high}${name}`);
const date = fc
  .tuple(
    fc.integer({ min: 2000, max: 2099 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.constantFrom("", "前"),
  )
  .chain(([year, month, day, end]) =>
    fc.constantFrom(
      `${year}年${month}月${day}日${end}`,
      `${year}年${month}月底前`,
      `${month}月${day}日${end}`,
      `${year}年${end === "" ? "" : "底前"}`,
    ),
  );
const phrase = fc.constantFrom(
  "是",
  "否",
  "优",
  "有积极作用",
  "按规定控制和支付",
  "无重大事故",
  "逐年提高",
  "第三季度",
  "每季度",
  "三分之一",
  "1:3",
);

/** What tables write: a quantity, a range, a date, a phrase, or some of them. */
export const anyNotation: fc.Arbitrary<string> = fc.oneof(
  quantity,
  quantity,
  range,
  date,
  phrase,
  fc.array(fc.oneof(quantity, range, date), { minLength: 2, maxLength: 3 }).map((parts) => parts.join("；")),
);

const PIECES =
  "≥ ≤ > < = 》 不低于 超过 达到 控制在 约 同比 较上年 比2023年 增长 下降 逐年 每年 每 满意度 完成 以上 以下 内 左右 余 % 个 家 万 亿 元 工作日 年 月 日 个月 季度 底 前 / · - ~ 至 ± 、 ， ； 且 及 ( ) : 。 . ① 第 三 十 百 一百二十 三分之一 百分之 2024 12 31 6 5 90 0.5 1,000 km m2 老旧小区 是 否 无 《 》 与 相比 上半年 全年 时间 起 早于 近 多";

/** Words and signs of the language in any order: mostly nonsense, always near to sense. */
export const anyPieces: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES.split(" ")), { maxLength: 8 })
  .map((pieces) => pieces.join(""));
