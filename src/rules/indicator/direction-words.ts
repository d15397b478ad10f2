/** Which way an indicator should go, by its name. */
export type Direction = "up" | "down";

/** What there should be little of. */
const low: ReadonlySet<string> = new Set(
  "成本 投诉率 投诉量 投诉次数 投诉数 投诉件数 事故率 事故数 事故起数 差错率 错误率 误差率 失误率 超支率 违规率 违纪率 故障率 返修率 返工率 死亡率 病死率 伤亡率 发生率 受害率 感染率 失业率 复发率 再犯罪率 重新犯罪率 违约率 缺陷率 破损率 漏损率 损失率 超标率 遗漏率 延误率 闲置率 积压率 欠费率 流失率 空置率 逾期率 拖欠率 不合格率 不满意率 漏报率 误报率 争议率 发案率 发病率 辍学率 损耗率 能耗 排放量 成本控制 成本控制率 办理时限 办结时限 响应时间 等待时间 等候时间".split(
    " ",
  ),
);

/** What there should be much of: what is good, and the fall of what is bad. */
const high: ReadonlySet<string> = new Set(
  "满意度 满意率 合格率 达标率 及时率 覆盖率 通过率 优良率 优秀率 好评率 知晓率 准确率 正确率 成活率 到位率 完好率 巩固率 入学率 就业率 办结率 下降率 降低率 减少率 压减率 压降率 节约率 节能率 节约额".split(
    " ",
  ),
);

/** Words that turn a name's sense: of these nothing can be said. */
const turned =
  /不满意|不合格|不达标|不及时|未|非|零|无|防|降低|降本|减少|缩短|节约|节省|压缩|压减|效益|收益|成本(?:收回|回收|利润)|补偿|补助/u;

/** What is high when it is good, unless it is meant as its opposite: Sichuan's forms ask 预算编制准确率 ≤5%, by how much the budget was missed. */
const either = /不|未|预算编制准确率$/u;

/** Which way an indicator should go; null where its core name doesn't plainly say so. */
export function directionOf(core: string): Direction | null {
  if (endsInOne(core, high)) return either.test(core) ? null : "up";
  return endsInOne(core, low) && !turned.test(core.replace(/不合格率|不满意率/u, "")) ? "down" : null;
}

/** Of two to five characters, which is how long the words are. */
function endsInOne(core: string, words: ReadonlySet<string>): boolean {
  for (let length = 2; length <= 5; length++) if (words.has(core.slice(-length))) return true;
  return false;
}
