import { describe, expect, it } from "vitest";
import { contextOf, pathsOf, taskOf } from "../../support/rule-context.ts";

describe("task/missing-name", () => {
  it("tells rows that hold something, and not blank ones", () => {
    const tasks = [
      taskOf({ name: null, content: "建设" }),
      taskOf({ name: "—", funding: "5" }),
      taskOf({ name: null }),
      taskOf({ name: "无", content: "无" }),
      taskOf({ name: "无", content: "无", funding: "0.00", outcome: "无" }),
    ];
    expect(pathsOf("task/missing-name", contextOf({ tasks }))).toEqual(["/tasks/0/name", "/tasks/1/name"]);
  });
});

describe("task/duplicate", () => {
  it("sees through spaces and punctuation, and across key and other tasks", () => {
    const tasks = [
      taskOf({ name: "促进产业发展" }),
      taskOf({ name: "促进 产业发展。", category: "other" }),
      taskOf({ name: "促进人才发展" }),
    ];
    expect(pathsOf("task/duplicate", contextOf({ tasks }))).toEqual(["/tasks/1/name"]);
  });

  it("sees through numbers before the name, not within it", () => {
    const tasksOf = (...names: string[]) => contextOf({ tasks: names.map((name) => taskOf({ name })) });
    expect(pathsOf("task/duplicate", tasksOf("1.乡村振兴", "（二）乡村振兴"))).toEqual(["/tasks/1/name"]);
    expect(
      pathsOf("task/duplicate", tasksOf("任务1", "任务2", "一期工程", "二期工程", "2023年尾款", "2024年尾款")),
    ).toEqual([]);
  });

  it("takes a name that is written once over several rows for one task in several lines", () => {
    const tasks = ["支付奖补资金", "举办大赛", "发布榜单", "开展培训"].map((content) =>
      taskOf({ name: "培育企业", content }),
    );
    const isWrittenOnce = (path: string, other: string) =>
      [path, other].every((at) => /^\/tasks\/[12]\/name$/u.test(at));
    expect(pathsOf("task/duplicate", { ...contextOf({ tasks }), isWrittenOnce })).toEqual([
      "/tasks/1/name",
      "/tasks/3/name",
    ]);
  });

  it("is silent on rows without a name", () => {
    expect(pathsOf("task/duplicate", contextOf({ tasks: [taskOf({ name: "/" }), taskOf({ name: "/" })] }))).toEqual([]);
  });
});

describe("task/repeated-text", () => {
  const faults = (content: string | null, outcome: string | null) =>
    pathsOf("task/repeated-text", contextOf({ tasks: [taskOf({ content, outcome })] }));

  it("tells an outcome whose words all stand in the content", () => {
    expect(faults("做好服务保障，全力稳住存量，深挖增量。", "全力稳住存量，深挖增量")).toEqual(["/tasks/0/outcome"]);
    expect(faults("采购设备", "采购 设备。")).toEqual(["/tasks/0/outcome"]);
  });

  it("is silent where the outcome adds something, is short, or is not there", () => {
    expect(faults("推动充电设施建设，做好基础保障。", "推动充电设施建设，网络进一步完善，做好基础保障。")).toEqual([]);
    expect(faults("年内完成验收工作", "完成验收")).toEqual([]);
    expect(faults("无", "无")).toEqual([]);
    expect(faults(null, null)).toEqual([]);
  });
});
