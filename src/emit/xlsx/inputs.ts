import type { Cell, DataValidation, Worksheet } from "exceljs";
import type { InputKind, PrintedCell, PrintedSheet } from "./sheet.ts";

const labelFill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFF2F2F2" } } as const;
/** Rows may be added and taken away, and made taller; there is no password, so that whoever has to can lift the protection. */
const protection = {
  formatRows: true,
  formatColumns: true,
  formatCells: true,
  insertRows: true,
  deleteRows: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
};

const formats: Readonly<Partial<Record<InputKind, string>>> = { amount: "#,##0.00", target: "@", text: "@", year: "@" };

const levels: Readonly<Record<"level1" | "level2", readonly string[]>> = {
  level1: ["成本指标", "产出指标", "效益指标", "满意度指标"],
  level2: [
    "数量指标",
    "质量指标",
    "时效指标",
    "成本指标",
    "经济成本指标",
    "社会成本指标",
    "生态环境成本指标",
    "经济效益指标",
    "社会效益指标",
    "生态效益指标",
    "可持续影响指标",
    "服务对象满意度指标",
  ],
};

/** Makes a form one to be filled in: inputs unlocked and checked as they are typed, categories to be chosen from lists, all else locked. */
export function prepareInputs(page: Worksheet, { cells }: PrintedSheet): void {
  for (const printed of cells) {
    const first = page.getCell(printed.block.top + 1, printed.block.left + 1);
    for (const cell of cellsOf(page, printed)) mark(cell, printed.input);
    const validation = printed.input && validationOf(printed.input);
    if (validation) first.dataValidation = validation;
    if (printed.input && printed.content === null) setFormat(first, printed.input);
  }
  void page.protect("", protection);
}

function* cellsOf(page: Worksheet, { block }: PrintedCell): Generator<Cell> {
  for (let row = block.top; row <= block.bottom; row++) {
    for (let column = block.left; column <= block.right; column++) yield page.getCell(row + 1, column + 1);
  }
}

function mark(cell: Cell, input: InputKind | undefined): void {
  const isLabel = input === undefined && cell.style.border !== undefined;
  cell.style = { ...cell.style, protection: { locked: input === undefined }, ...(isLabel ? { fill: labelFill } : {}) };
}

function setFormat(cell: Cell, input: InputKind): void {
  const format = formats[input];
  if (format !== undefined) cell.numFmt = format;
}

/** Other categories than those of the list are let through after a question; an amount that is no number is not. */
function validationOf(input: InputKind): DataValidation | undefined {
  if (input === "level1" || input === "level2") {
    const error = "不在常用类别之内，确定要用吗？";
    return { ...listOf(levels[input]), errorStyle: "warning", showErrorMessage: true, errorTitle: "指标类别", error };
  }
  if (input === "attribute") return { ...listOf(["新增项目", "延续项目"]), errorStyle: "warning" };
  if (input !== "amount" && input !== "weight") return undefined;
  return {
    type: "decimal",
    operator: "between",
    formulae: [-1e13, 1e13],
    allowBlank: true,
    errorStyle: "stop",
    showErrorMessage: true,
    errorTitle: "数字",
    error: "只写数字，单位不写在格内；没有的填 0。",
  };
}

function listOf(options: readonly string[]): DataValidation {
  return { type: "list", allowBlank: true, formulae: [`"${options.join(",")}"`] };
}
