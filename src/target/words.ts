import type { Comparator } from "./target.ts";

/** Written before the number; each says plainly which way the bound goes. */
export const prefixes = phrases<Comparator>({
  ge: `≥ >= => ≥= >=≥ ≥≥ 》 》= 大于等于 大于或等于 大于或者等于 高于等于 高于或等于 不低于 不少于 不小于 不得低于 不得少于 不得小于 不应低于 不应少于 不能低于 不能少于
    不可低于 应不低于 应不少于 要不低于 不下于 不早于 至少 起码 最少 最低 最低为 至少达到 至少为 最低达到 下限为 下限
    ≮ 达到或超过 达到或高于 等于或大于 等于或高于`,
  gt: "> 〉 超过 超 逾 大于 高于 多于 超出 突破 晚于 应超过 应高于 应大于 要超过",
  le: `≤ <= =< ≤= ≤≤ 《 《= 小于等于 小于或等于 小于或者等于 低于等于 低于或等于 少于等于 少于或等于 不超过 不超 不高于 不多于 不大于 不得超过 不得高于 不得多于 不得大于
    不应超过 不应高于 不能超过 不能高于 不可超过 应不超过 应不高于 不超出 不突破 至多 最多 最高 最高为 最多为 最大 上限为 上限 不长于 不迟于 不晚于 截至 截止 截止到 截至到
    ≯ 等于或小于 等于或低于`,
  lt: "< 〈 低于 少于 小于 不足 不到 不满 未满 应低于 应小于 早于",
  eq: "= == 等于",
  approx: "≈ 约 大约 大概 约为 约占 大约占 约等于 近 接近 将近 预计约 大致",
});

/** Those that only a date can follow. */
export const dateComparators: ReadonlySet<string> = new Set(
  "早于 晚于 不早于 不迟于 不晚于 截至 截止 截止到 截至到".split(" "),
);

/** Written before the number, and outweighed by what is written after it: 达到95%以上, 控制在5%-8%. */
export const weakPrefixes = phrases<Comparator>({
  ge: `达到 达 达成 达至 保证 确保 保证达到 确保达到 应达到 需达到 要达到 须达到 提高到 提高至 提升到 提升至 增加到 增加至 增长到 增长至 上升到 上升至 增至 升至 扩大到 扩大至
    保持在 稳定在 维持在 恢复到 恢复至`,
  le: `控制在 控制为 控制到 控制于 控制 应控制在 限制在 限定在 压缩到 压缩至 压减到 压减至 下降到 下降至 降低到 降低至 减少到 减少至 降到 降至 减至 缩短到 缩短至 缩减到 缩减至`,
});

/** Written after the number or its unit; inclusive. */
export const suffixes = phrases<Comparator>({
  ge: "以上 及以上 或以上 (含)以上 (及)以上 含以上 之上 或更多 或更高 起 及其以上",
  le: "以下 及以下 或以下 含以下 之下 以内 之内 内 及以内 (以)内 (含)以内 为限 或更少 或更低 封顶",
  approx: "左右 上下 许",
});

/** Between number and unit: 100余人. */
export const roughMarks: ReadonlySet<string> = new Set(["余", "多", "来"]);

/** A target that is a change, and its direction. */
export const changes = phrases<"increase" | "decrease">({
  increase: `增长 增加 提高 提升 上升 递增 增幅 增速 涨幅 升幅 增长率 增长率为 增幅为 增速为 增长幅度 增长速度 提高幅度 提升幅度 上涨 上浮 增收 增产 扩大 正增长`,
  decrease: `下降 减少 降低 递减 降幅 减幅 下降率 降低率 减少率 下降幅度 降低幅度 降幅为 下滑 压减 缩减 压缩 缩短 下浮 下调 减排 减产`,
});

/** What a change is measured against, where a word says it. */
export const bases: ReadonlySet<string> = new Set(
  `同比 环比 逐年 年均 按年 同期 上年同期 较上年 较去年 比上年 比去年 较上年同期 比上年同期 较去年同期 比去年同期 较上年度 比上年度 较上一年 比上一年
    较上一年度 比上一年度 较前一年 比前一年 较往年 比往年 较年初 比年初 较上期 比上期 较同期 比同期 较上季度 比上季度 较上月 比上月`.split(
    /\s+/u,
  ),
);

/** Opens a basis of any words, closed by a change or a comparator: 比2023年增长5%. */
export const basisMarks: ReadonlySet<string> = new Set(["较", "比", "相比", "相较", "相较于"]);

/** Words that hold the sign of another phrase and aren't it. */
export const plainWords: readonly string[] =
  `比例 比重 比率 占比 对比度 同时 同步 同一 同意 同等 参与 与会 比赛 评比 内容 内部 内外 内控 室内 国内 市内 区内 县内 节约 合约 预约 违约 公约 履约 签约 制约 条约 约定 约束 附近 最近 近期
  超市 超额 超时 超期 超标 超前 超支 达标 到达 传达 发达 表达 送达 抵达 控制率 控制数 控制标准 起草 起点 发起 引起 一起 余额 结余 剩余 多少 众多 多功能 多媒体 多用途 多学科 余热 来料 来访 许可 允许 前期 提前 之前期 目前 当前 前沿 以前年度
  底线 彻底 到底 摸底 兜底 家庭 家长 人均 人员 个性 个人信息 项目库 年度目标 月度 日常 次数 场所 场地 期限 批准 条件 份额 间接 座谈 台账 部门 部分 种植 种类数 类型 点击 面积 面向 线上 线下 路灯 路面 站位
  分类 分配 分析 分期 分别 分之 成本 成果 成效 成立 成功 完成率 周边 周期 秒杀 天然 天气 日期 时间 度假 克服 方案 方式 方面 方法 平安 平均 升级 提高率 首次 最多跑 和谐 和平 及时 以及时 普及 与否
    完成 建成 形成 组成 到场 到岗 到访 到位 到账 到期 师生比 生师比 床护比 医护比 产出比 性价比 容积比 配比
    单元 单位 单价 单独 年级 省级 市级 县级 区级 镇级 乡级 村级 校级 院级 街道级 社区级 村民 市民 镇区 县域 区域 市域 市场 市政 区划 村庄 村集体 村居 村组 项目部 站台 站房 路口 路段 线缆 线索 点状 点评 种子 种苗 门诊 门店 部件 部位 处置 处理`.split(
    /\s+/u,
  );

/** A number after one of these is an ordinal, a rank or a span of the past, not a measure. */
export const ordinalEndings = [
  "第",
  "前",
  "后",
  "每",
  "上",
  "下",
  "其",
  "隔",
  "过去",
  "未来",
  "最近",
  "任",
  "某",
  "由",
  "从",
  "自",
  "各",
  "最快",
  "连续",
  "最早",
];

/** A label that ends so, or holds one of these words, turns the sense of the number round. */
export const negativeEndings = ["不", "未", "非", "无", "没", "没有", "勿", "别", "莫"];
export const negativeWords = [
  "避免",
  "防止",
  "杜绝",
  "严禁",
  "禁止",
  "未能",
  "没有",
  "不能",
  "不得",
  "不可",
  "不应",
  "不准",
  "不予",
];

/** Words that may stand before a bare Chinese numeral without making it doubtful: 完成三个. */
export const leads: ReadonlySet<string> = new Set(
  "完成 新增 实现 举办 召开 开展 建设 建成 新建 改造 培训 培育 引进 服务 组织 制定 出台 购置 采购 配备 力争 计划 预计 共 共计 合计 总计 累计 为 是 : 全年 全年完成 占 不 ".split(
    " ",
  ),
);

/** What may follow a bare number and its unit without changing the sense: 100%完成. */
export const completions: readonly string[] =
  `完成 覆盖 到位 达标 达到 合格 办结 发放 拨付 支付 执行 落实 验收 实现 全覆盖 整改 响应 通过 及时 足额 按时 按期 完工 竣工 建成 开工 动工 交付
    投入使用 上线 结项 结题 开展 启动 缴纳 兑现 修复 解决 办复 处置 到场 到达 恢复 办毕 答复 反馈 销号 受理`.split(
    /\s+/u,
  );

/** Verbs that may begin what stands between a comparison and its number, and nouns that may be all of it. */
export const fillerVerbs: readonly string[] =
  `完成 开展 举办 组织 召开 新建 新增 建成 建设 培训 培育 引进 服务 实现 安排 覆盖 发放 参加 参与 解决 受理 处理 检查 巡查 改造 更新 购置 采购 配备 带动 吸纳
    发表 提供 编制 出台 制定 容纳 有 为`.split(/\s+/u);
export const fillers: ReadonlySet<string> = new Set(
  "预算 概算 总预算 总概算 项目预算 预算金额 预算资金 年初预算 批复预算 批复概算 总投资 限额 标准 平均".split(" "),
);

/** What a target of none is about: 零事故, 零投诉. */
export const noughts: readonly string[] =
  `事故 安全事故 责任事故 安全责任事故 投诉 有责投诉 有效投诉 差错 失误 错误 违规 违纪 违法 伤亡 死亡 感染 舆情 上访 信访 越级上访 火灾 隐患 缺陷 排放 拖欠 欠薪
    增量 发生 案件 发案 病例 遗漏 泄漏 泄密 泄露 污染 超支 逾期 积压 中断 故障`.split(/\s+/u);

export const booleans: ReadonlyMap<string, "是" | "否"> = new Map([
  ["是", "是"],
  ["有", "是"],
  ["达到", "是"],
  ["√", "是"],
  ["否", "否"],
  ["无", "否"],
  ["不是", "否"],
  ["没有", "否"],
  ["不达到", "否"],
  ["未达到", "否"],
  ["×", "否"],
]);

function phrases<T extends string>(lists: Partial<Record<T, string>>): ReadonlyMap<string, T> {
  const meanings = new Map<string, T>();
  for (const [meaning, list] of Object.entries(lists) as [T, string][]) {
    for (const phrase of list.trim().split(/\s+/u)) meanings.set(phrase, meaning);
  }
  return meanings;
}
