import type { TargetTable, Task } from "../../model/table.ts";
import { amountPiece } from "./budget-lines.ts";
import { filled, type Line, piece, type Section, wide, withUnit } from "./layout.ts";

/** 年度重点工作任务 with its header, and 其他需完成的任务 under the same one. `spans` are those of the four columns. */
export function taskSections({ tasks, budget }: TargetTable, spans: readonly number[]): Section[] {
  const lines = (category: Task["category"]) => {
    const found = tasks.filter((task) => task.category === category).map((task) => taskLine(task, spans));
    return found.length > 0 ? found : [taskLine(blank, spans)];
  };
  return [
    { label: "年度重点工作任务", lines: [header(budget.unit, spans), ...lines("key")] },
    { label: "其他需完成的任务（可选填）", lines: lines("other") },
  ];
}

const blank = { name: null, content: null, funding: null, outcome: null };

function header(unit: string | null, spans: readonly number[]): Line {
  const funding = withUnit("拟投入的资金", unit);
  const labels = ["名称", "主要实施内容", funding, "期望达到的目标（概述）"];
  return labels.map((label, at) => wide(piece(label, "header"), spans[at] ?? 1));
}

function taskLine({ name, content, funding, outcome }: Omit<Task, "category">, spans: readonly number[]): Line {
  const pieces = [filled(name, "text"), filled(content, "text"), amountPiece(funding), filled(outcome, "text")];
  return pieces.map((own, at) => wide(own, spans[at] ?? 1));
}
