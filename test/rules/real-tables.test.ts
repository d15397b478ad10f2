import { describe, expect, it } from "vitest";
import { rules } from "../../src/rules/index.ts";
import { type RuleContext, runRule } from "../../src/rules/rule.ts";
import { panyu } from "../fixtures/panyu.ts";
import { realTable, realTableNames } from "../support/real-tables.ts";
import { tableOf } from "../support/table.ts";

/** What a careful reviewer would say of each real table, agreed line by line. Some tables are published in part. */
const agreed: Readonly<Record<string, readonly string[]>> = {
  "ah-chizhou-tangxi-cunji-2022": [
    "indicator/missing-category /indicators",
    "indicator/vague /indicators/3/annualTarget", // 经费审批流程规范性 | 严格执行相关制度规定
    "indicator/vague /indicators/6/annualTarget", // 对保障村(社区)两委机构正常运行的影响程度 | 效果明显
    "indicator/vague /indicators/7/annualTarget", // 提高村(社区)干部工作积极性的影响程度 | 效果明显
    "indicator/not-quantified /indicators/4/annualTarget", // 补助经费到位及时性 | 及时
  ],
  "ah-jinan-canlian-2023": ["indicator/missing-category /indicators", "indicator/missing-category /indicators"],
  "ah-jinzhai-wuye-2021": [
    "indicator/vague /indicators/5/annualTarget", // 指标1:改善安置小区群众生活质量,提升安置小区生活水平。助力全县文明城市创建。 | 显著改善
    "indicator/vague /indicators/6/annualTarget", // 指标1:优化安置小区生活环境,提高居民生活质量,营造安全舒适的居住环境。 | 显著提高
    "indicator/vague /indicators/7/annualTarget", // 指标1:持续提供人力物力保障,解决居民群众生产生活问题 | 持续保障
  ],
  "bj-tongzhou-dangan-2026": [],
  "ciq-2016-fgztc": [
    "indicator/not-quantified /indicators/11/annualTarget", // 赴港直通车乘客对检验检疫通关措施的满意度 | 是
    "indicator/misfiled /indicators/0/name", // 口岸传染病监测开展率 | 100%
    "indicator/misfiled /indicators/1/name", // 口岸卫生监督开展率 | 100%
  ],
  "ciq-2016-jyzx": [
    "indicator/missing-category /indicators",
    "indicator/not-quantified /indicators/11/annualTarget", // 本年投入是否本年产出 | 是
    "indicator/misfiled /indicators/6/name", // 原产地证书签证正确率 | 95%
    "indicator/misfiled /indicators/7/name", // 金伯利进程国际证书验证率 | 90%
    "indicator/misfiled /indicators/8/name", // 进出口目录外商品监督抽查完成率 | 95%
  ],
  "ciq-2016-kjzx": [
    "indicator/missing-category /indicators",
    "indicator/misfiled /indicators/0/name", // 科研项目核心期刊论文发表率 | 33%
    "indicator/misfiled /indicators/1/name", // 科研成果输出率 | 30%
  ],
  "ciq-2016-qtwsf": [
    "indicator/missing-category /indicators",
    "indicator/not-quantified /indicators/3/annualTarget", // 外事任务取得成果是否得到应用 | 是
    "indicator/misfiled /indicators/0/name", // 外事任务完成率 | 100%
  ],
  "ciq-2016-yqsb": [
    "indicator/missing-category /indicators",
    "indicator/misfiled /indicators/0/name", // 实验室大型仪器设备使用率 | 100%
    "indicator/misfiled /indicators/1/name", // 实验室大型仪器设备平均利用率 | 100%
  ],
  "ciq-2016-yqyb": [
    "indicator/missing-category /indicators",
    "indicator/misfiled /indicators/0/name", // 进出境动植物检疫完成率 | 100%
    "indicator/misfiled /indicators/1/name", // 出入境人员/行李/货物/集装箱/交通工具/特殊物品/尸体骸骨/邮包卫生检疫完成率 | 100%
  ],
  "ciq-2016-zxjtf": [
    "indicator/missing-category /indicators",
    "indicator/misfiled /indicators/1/name", // 新购执法执勤车辆到位率 | 100%
  ],
  "gd-dongguan-zhenjilu-2019": [
    "indicator/unknown-category /indicators/4/level2", // 补助款结算争议率 | 0%
    "indicator/missing-category /indicators",
    "indicator/not-quantified /indicators/2/annualTarget", // 结算款支付及时性 | 及时
  ],
  "gz-panyu-kgsxj-2024": [
    "text/wrong-year /indicators/17/name", // 2023年6月30日广汽乘用车库存比2023年3月31日库存环比下降。 | <0%
    "indicator/vague /indicators/10/annualTarget", // 项目资金投入 | 按规定控制和支付
    "indicator/vague /indicators/20/annualTarget", // 对满足群众充电需求的作用 | 有积极作用
    "indicator/vague /indicators/21/annualTarget", // 项目对减少汽车尾气排放的作用 | 有积极作用
  ],
  "hn-lixian-shiyongjun-2021": ["indicator/missing-category /indicators", "indicator/missing-category /indicators"],
  "hn-ningxiang-batang-2021": [],
  "hn-yueyang-gaobiao-2022": [],
  "nx-tongxin-putao-2023": [
    "indicator/missing-name /indicators/8/name", // null | 持续发展
    "indicator/vague /indicators/7/annualTarget", // 生态修复功能 | 提高
    "indicator/misfiled /indicators/1/name", // 种植作物成活率(≥**%) | >=85
  ],
  "sc-langzhong-chegoushui-2021": [],
  "sc-zhongjiang-shuibiaochi-2022": [
    "text/truncated /goals/0/text",
    "indicator/vague /indicators/7/annualTarget", // 群众生产生活条件改善状况 | 显著提升
  ],
  "sh-putuo-jgw-lanxilu-2026": [
    "indicator/vague /indicators/4/annualTarget", // 道路安全隐患减少情况 | 减少
    "indicator/vague /indicators/5/annualTarget", // 道路景观提升情况 | 提升
    "indicator/vague /indicators/6/annualTarget", // 道路通行能力提升情况 | 提升
    "indicator/not-quantified /indicators/3/annualTarget", // 项目完成及时性 | 及时
  ],
  "sn-qingjian-guoyuanlu-2021": ["indicator/missing-category /indicators", "indicator/missing-category /indicators"],
  "wh-qingshan-boruo-2020": [
    "indicator/vague /indicators/6/annualTarget", // 义务教育优质均衡发展情况 | 稳步提高
  ],
  "wh-qingshan-jyj-jichu-2020": [
    "indicator/vague /indicators/2/annualTarget", // 建设项目成本 | 参照政府采购成本控制
    "indicator/vague /indicators/4/annualTarget", // 基础教育巩固提高情况 | 巩固提高
    "indicator/vague /indicators/5/annualTarget", // 基础教育学校办学条件 | 持续改善
    "indicator/missing-unit /indicators/0/annualTarget", // 重点建设工程安排数量 | 2
  ],
};

it("has a verdict on every real table", () => {
  expect(realTableNames()).toEqual(Object.keys(agreed).sort());
});

describe("what rules over goals, tasks, texts and indicators say of real tables", () => {
  it.each(Object.entries(agreed))("%s", (name, expected) => expect(verdict(realTable(name))).toEqual([...expected]));
});

it("says of the published table of Panyu what its reviewers do", () => {
  const context = { ...realTable("gz-panyu-kgsxj-2024"), table: tableOf(panyu) };
  expect(verdict(context)).toEqual([
    "task/repeated-text /tasks/4/outcome",
    "text/truncated /tasks/3/outcome",
    "text/wrong-year /indicators/17/name",
    "indicator/vague /indicators/10/annualTarget",
    "indicator/vague /indicators/20/annualTarget",
    "indicator/vague /indicators/21/annualTarget",
  ]);
});

function verdict(context: RuleContext): string[] {
  const judged = rules.filter(({ id }) => /^(?:goal|task|text|indicator)\//u.test(id));
  return judged.flatMap((rule) => [...runRule(rule, context)].map(({ path }) => `${rule.id} ${path}`));
}
