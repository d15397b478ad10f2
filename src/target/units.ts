/** A unit of measure as people write it. Adding one is adding a line. */
export interface UnitEntry {
  /** The name that canonical targets use. */
  readonly name: string;
  /** Other ways to write it. */
  readonly also: readonly string[];
  readonly measure: Measure;
  /** How many of the measure's base unit one of it is: a decimal, or a fraction of two. */
  readonly times: string;
}

export type Measure =
  | "money"
  | "share"
  | "points"
  | "length"
  | "area"
  | "treated area"
  | "volume"
  | "mass"
  | "time"
  | "months"
  | "workdays"
  | "terms"
  | "lessons"
  | "energy"
  | "power"
  | "data"
  | "temperature"
  | "score"
  | "people"
  | "visits"
  | "households"
  | "occurrences"
  | "count"
  | "coal"
  | "containers"
  | "labour"
  | "sound"
  | "stars"
  | "discount"
  | "age"
  | "apparent power"
  | "voltage"
  | "pressure"
  | "frequency"
  | "light"
  | "resistance"
  | "data rate"
  | "foreign money";

/** Decimal multipliers that stand before a unit: 万元, 千人, 百万吨. */
export const scales: ReadonlyMap<string, string> = new Map([
  ["十", "10"],
  ["百", "100"],
  ["千", "1000"],
  ["万", "10000"],
  ["十万", "100000"],
  ["百万", "1000000"],
  ["千万", "10000000"],
  ["亿", "100000000"],
  ["十亿", "1000000000"],
  ["百亿", "10000000000"],
  ["千亿", "100000000000"],
  ["万亿", "1000000000000"],
]);

export const allUnits: readonly UnitEntry[] = [
  unit("元", "money", "1", "人民币元 元人民币 人民币 块钱 RMB CNY"),
  unit("角", "money", "0.1"),
  unit("美元", "foreign money", "1", "USD"),
  unit("%", "share", "1", "百分比 百分号 个百分比 %% (%)"),
  unit("‰", "share", "0.1", "千分比"),
  unit("‱", "share", "0.01"),
  unit("成", "share", "10"),
  unit("百分点", "points", "1", "个百分点"),
  unit("米", "length", "1", "m M 延米 延长米"),
  unit("公里", "length", "1000", "千米 km KM Km"),
  unit("里", "length", "500", "华里"),
  unit("厘米", "length", "0.01", "cm CM 公分"),
  unit("毫米", "length", "0.001", "mm MM"),
  unit("海里", "length", "1852"),
  unit("平方米", "area", "1", "㎡ m2 m² M2 M² 平米 平方 平"),
  unit("公顷", "area", "10000", "hm2 hm² ha"),
  unit("亩", "area", "2000/3"),
  unit("亩次", "treated area", "1"),
  unit("平方公里", "area", "1000000", "㎢ km2 km² 平方千米"),
  unit("立方米", "volume", "1", "㎥ m3 m³ M3 M³ 立方 方 立米"),
  unit("立方厘米", "volume", "0.000001", "cm3 cm³"),
  unit("升", "volume", "0.001", "L 公升"),
  unit("毫升", "volume", "0.000001", "ml mL ML"),
  unit("公斤", "mass", "1", "千克 kg KG Kg"),
  unit("斤", "mass", "0.5", "市斤"),
  unit("克", "mass", "0.001", "g"),
  unit("毫克", "mass", "0.000001", "mg"),
  unit("微克", "mass", "0.000000001", "μg ug"),
  unit("吨", "mass", "1000", "t T"),
  unit("吨标准煤", "coal", "1", "吨标煤 tce"),
  unit("千克标准煤", "coal", "0.001", "公斤标准煤 千克标煤 kgce"),
  unit("毫秒", "time", "1/60000", "ms"),
  unit("秒", "time", "1/60", "秒钟 s"),
  unit("分钟", "time", "1", "min"),
  unit("小时", "time", "60", "个小时 h 钟头 个钟头"),
  unit("天", "time", "1440", "日 自然日 日历天 日历日 d 个自然日 个日历天 个天"),
  unit("周", "time", "10080", "星期 个星期 礼拜 个礼拜"),
  unit("工作日", "workdays", "1", "个工作日 工作天 个工作天"),
  unit("月", "months", "1", "个月 个自然月"),
  unit("季度", "months", "3", "个季度 季"),
  unit("半年", "months", "6"),
  unit("年", "months", "12", "年度 个年度"),
  unit("学期", "terms", "1", "个学期"),
  unit("学年", "terms", "2", "个学年"),
  unit("学时", "lessons", "1", "课时 个学时 个课时"),
  unit("千瓦时", "energy", "1", "kWh kwh KWH 度"),
  unit("千瓦", "power", "1", "kW KW kw"),
  unit("兆瓦", "power", "1000", "MW"),
  unit("吉瓦", "power", "1000000", "GW"),
  unit("瓦", "power", "0.001", "W 瓦特"),
  unit("千伏安", "apparent power", "1", "kVA KVA kva"),
  unit("兆伏安", "apparent power", "1000", "MVA"),
  unit("千伏", "voltage", "1", "kV KV kv"),
  unit("伏", "voltage", "0.001", "V 伏特"),
  unit("兆帕", "pressure", "1", "MPa Mpa MPA"),
  unit("千帕", "pressure", "0.001", "kPa KPa"),
  unit("帕", "pressure", "0.000001", "Pa"),
  unit("赫兹", "frequency", "1", "Hz HZ"),
  unit("千赫", "frequency", "1000", "kHz KHz"),
  unit("兆赫", "frequency", "1000000", "MHz"),
  unit("勒克斯", "light", "1", "lx lux"),
  unit("欧姆", "resistance", "1", "Ω"),
  unit("Mbps", "data rate", "1", "Mb/s 兆比特/秒"),
  unit("Gbps", "data rate", "1000", "Gb/s"),
  unit("GB", "data", "1024", "G"),
  unit("TB", "data", "1048576", "T字节"),
  unit("MB", "data", "1"),
  unit("℃", "temperature", "1", "摄氏度 °C"),
  unit("分贝", "sound", "1", "dB db dB(A) db(A) 分贝(A)"),
  unit("分", "score", "1"),
  unit("星", "stars", "1", "星级 颗星"),
  unit("折", "discount", "1"),
  unit("岁", "age", "1", "周岁"),
  unit("人", "people", "1", "名 人员 位"),
  unit("人次", "visits", "1", "人(次) 人·次"),
  unit("户", "households", "1", "户家庭 户次"),
  unit("人天", "labour", "1", "人日 人·天 人·日"),
  unit("人月", "labour", "30", "人·月"),
  unit("人年", "labour", "360", "人·年"),
  unit("标箱", "containers", "1", "个标箱 TEU"),
  ...units("occurrences", "次 回 场 场次 期 批 批次 轮 轮次 趟 班次 届 车次 台次 架次 点次 例次 频次"),
  ...units(
    "count",
    `个 家 件 项 座 台 套 辆 本 册 份 条 处 所 间 栋 幢 床 张 例 起 宗 门 篇 部 种 类 款 株 棵 粒 只 头 羽 尾 匹 口 块 片 根 支 枝 把 盏 盆
    艘 架 列 节 段 组 队 团 班 对 双 副 幅 枚 颗 箱 袋 瓶 盒 包 桶 罐 卷 捆 筐 朵 束 丛 穴 眼 孔 层 级 页 字 句 首 集 期刊 宗地 案 单 票 笔 户头
    村 社区 乡镇 镇 县 区 市 街道 园区 学校 企业 项目 点 点位 站点 网点 站 路 线 面 桩 杆 枪 道 扇 顶 件套 台件 台架 宗次 艘次 床位 车位 泊位 工位 席位 座次 标段 班级 课题
    人份 剂 剂次 针次 条次 篇次 件次 项次 家次 品种 品牌 系统 平台 基地 中心 案例 专题 榀 樘 门次 蔸`,
  ),
  ...pairs("台套 套件 台件 本册 份册 座处 件套 幢栋 头只"),
];

/** Words that count only what a rate is by: 每生, 元/校. */
export const divisors: ReadonlySet<string> = new Set("旬 生 校 店 厂 馆 院 岗 车 船 居民 学生 职工 党员".split(" "));

/** 台(套), 套(件): two words for one thing. */
function pairs(list: string): UnitEntry[] {
  return list.split(" ").map((pair) => {
    const [first = "", second = ""] = [...pair];
    return { name: first, also: [`${first}(${second})`, `${first}/${second}`, pair], measure: "count", times: "1" };
  });
}

function unit(name: string, measure: Measure, times: string, also = ""): UnitEntry {
  return { name, also: also === "" ? [] : also.split(" "), measure, times };
}

function units(measure: Measure, names: string): UnitEntry[] {
  return names.split(/\s+/u).map((name) => unit(name, measure, "1"));
}
