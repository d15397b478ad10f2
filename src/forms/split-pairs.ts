import type { Cell } from "../source/grid.ts";
import { bareLabel, hasHan } from "./labels.ts";
import type { Page } from "./page.ts";
import { isPreamble } from "./surroundings.ts";

/** A cell that holds several labels with their values, 「填报单位：某局　　2024年度　　单位：万元」, as a cell for each; any other as it is. */
export function splitPairs(page: Page, cell: Cell): readonly Cell[] {
  if (cell.text.length > 300) return [cell];
  const single = cell.text.length <= 40 ? amountBeside(page, cell.text) : null;
  if (single !== null) return [{ ...cell, text: single }];
  if (!/[:：]/u.test(cell.text)) return [cell];
  const amounts = splitAmounts(page, cell);
  if (amounts) return amounts;
  const texts = cell.text
    .trim()
    .split(/\s{2,}|\n|\u3000/u)
    .filter((text) => text.trim() !== "");
  const isPair = (text: string) => /^[^:：]{1,20}[:：]/u.test(text);
  if (texts.length < 2 || !texts.every((text) => isPair(text) || isPreamble(text))) return [cell];
  const [first] = texts.map((text) => ({ ...cell, text }));
  if (!first || (!page.label(first) && !isPreamble(first.text))) return [cell];
  return texts.map((text) => ({ ...cell, text }));
}

/** 「项目资金：总额45万元，其中财政拨款45万元」: the label, and each amount with its own; null where a cell says anything else. */
function splitAmounts(page: Page, cell: Cell): readonly Cell[] | null {
  const [, head = "", rest = ""] = /^\s*([^:：]{2,20})[:：](.*)$/su.exec(cell.text) ?? [];
  if (!isMoney(page, head)) return null;
  const pieces = rest.split(/[；;、\n]|[,，](?!\d{3})/u).map((piece) => piece.trim());
  const found = pieces.filter((piece) => piece !== "").map((piece) => amountIn(page, piece));
  if (found.length < 2 || found.some((piece) => piece === null)) return null;
  return [head, ...found].flatMap((text) => (text === null ? [] : [{ ...cell, text }]));
}

const amount =
  /^(其中)?[:：]?\s*([㐀-鿿]{2,14}?)\s*(?:[:：为]\s*)?([¥￥]?\d[\d,，.]*\s*(?:百万元|亿元|万元|千元|元)?)$/u;

/** A label with its amount, parted by a colon. */
function amountIn(page: Page, piece: string): string | null {
  const [, mark = "", label = "", figure = ""] = amount.exec(piece) ?? [];
  return isMoney(page, label) ? `${mark === "" ? "" : "其中："}${label}：${figure}` : null;
}

/** 其中：财政拨款50万元, 其他资金 0.00: a label and its amount in one cell, nothing but a blank or the unit to tell them apart. */
function amountBeside(page: Page, text: string): string | null {
  if (!/\d/u.test(text) || !hasHan(text)) return null;
  const isTold = /[㐀-鿿](?:\s+[¥￥]?[\d,.]+|[¥￥]?\d[\d,.]*\s*(?:百万|亿|万|千)?元)\s*$/u.test(text);
  return isTold ? amountIn(page, text.trim()) : null;
}

function isMoney(page: Page, label: string): boolean {
  return page.meaningsOf(bareLabel(label)).some(({ kind }) => kind === "money");
}
