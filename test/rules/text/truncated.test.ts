import { describe, expect, it } from "vitest";
import { contextOf, pathsOf, taskOf } from "../../support/rule-context.ts";

function faults(texts: readonly string[]): (string | null)[] {
  return pathsOf("text/truncated", contextOf({ tasks: texts.map((outcome) => taskOf({ outcome })) }));
}

const closed = (length: number) => `${"建".repeat(length - 1)}。`;
const open = (length: number) => "建".repeat(length);

describe("in mid-phrase", () => {
  it.each([
    "深化重点科创平台建设，支持更多企业发展成为国家高新技术企业、",
    "对项目区农业用水计量,为项目区农业生产夯实基础,",
    "加大力度培育一批国家、省级的",
    "加大力度培育一批国家、省“专精特新",
    "加大力度培育一批企业（含上市",
  ])("tells %s", (text) => expect(faults([text])).toEqual(["/tasks/0/outcome"]));

  it.each([
    "全力做大进出口量",
    "擦亮“食在广州、味在番禺”",
    "达到节能减排的目的",
    "培育“专精特新“企业，打造“链长制”",
    "培育“专精特新企业。",
    "一、建设；二、验收；",
    "提升区域科技创新能力",
  ])("is silent on %s", (text) => expect(faults([text])).toEqual([]));
});

describe("at a system's limit", () => {
  it.each([255, 500, 1000])("tells an unclosed text of %i characters", (length) => {
    expect(faults([open(length)])).toEqual(["/tasks/0/outcome"]);
    expect(faults([closed(length)])).toEqual([]);
    expect(faults([open(length + 3)])).toEqual([]);
  });
});

describe("beside its siblings", () => {
  it("tells the longest if it alone is not closed", () => {
    expect(faults([open(143), closed(87), closed(76), "促进珠宝产业转型升级发展"])).toEqual(["/tasks/0/outcome"]);
  });

  it("is silent where siblings are open too, longer, few or short", () => {
    expect(faults([open(143), open(100), closed(87), closed(76)])).toEqual([]);
    expect(faults([open(143), closed(180), closed(87), closed(76)])).toEqual([]);
    expect(faults([open(143), closed(87)])).toEqual([]);
    expect(faults([open(60), closed(50), closed(40)])).toEqual([]);
  });
});
