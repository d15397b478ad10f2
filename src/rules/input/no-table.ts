import { quote } from "../quote.ts";
import { defineEarlyRule } from "../rule.ts";

/** No target table is found in the file. */
export const inputNoTable = defineEarlyRule({
  id: "input/no-table",
  severity: "error",
  en: {
    title: "No target table in the file",
    what: "The file should hold a performance target table, told by its labels: 部门名称, 总体绩效目标, 绩效指标 and so on.",
    why: "A file without a table passes every check of its content, and nobody would notice that the table is missing.",
    message: ({ missing, found, sheet }) =>
      found.length === 0
        ? `No target table was found: none of ${list(missing, "en")} stands in ${sheet === null ? "it" : `sheet ${quote(sheet, "en")}`}.`
        : `No target table was found: the nearest${sheet === null ? "" : `, in sheet ${quote(sheet, "en")},`} has ${list(found, "en")} but not ${list(missing, "en")}.`,
    hint: () => "Check that it is the right file, and that the table's labels are cells of it and not a picture.",
  },
  zh: {
    title: "文件中没有绩效目标表",
    what: "文件中应有绩效目标表，按“部门名称”“总体绩效目标”“绩效指标”等标签识别。",
    why: "没有表格的文件不会触发任何内容检查，容易漏报而不被发现。",
    message: ({ missing, found, sheet }) =>
      found.length === 0
        ? `没有找到绩效目标表：${sheet === null ? "文件" : `工作表${quote(sheet, "zh")}`}中没有${list(missing, "zh")}。`
        : `没有找到绩效目标表：最接近的${sheet === null ? "部分" : `工作表${quote(sheet, "zh")}`}有${list(found, "zh")}，缺少${list(missing, "zh")}。`,
    hint: () => "请确认文件是否选对，表中标签应为单元格文字而不是图片。",
  },
  ground: {
    en: "The printed forms of 财预〔2015〕88号 and their regional variants.",
    zh: "财预〔2015〕88号所附表式及各地变体。",
  },
  identity: ({ sheet }) => sheet,
  examples: {
    faulty: [{ file: { name: "stock.csv", text: "品名,数量\n纸张,20\n" }, at: [null] }],
    correct: [{ yaml: "title: 部门整体预算绩效目标表\n" }],
  },
});

function list(labels: readonly string[], language: "en" | "zh"): string {
  return labels.join(language === "en" ? ", " : "、");
}
